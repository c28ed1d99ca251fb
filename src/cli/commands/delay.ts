import { recordStep } from '../record/step.js'

export const delay = recordStep({
  action: 'delayed',
  of: 'version',
  about:
    'Records that a published version takes effect on another day than its publication said. Its documents go out again with the new day; the dates, the calendar and the package follow.',
  on: 'The day on which the delay is announced.',
  effective: { about: 'The new first day of effect.', required: true },
  example: {
    command: 'delay 7.1 --on 2022-05-18 --effective 2022-06-07 --why "A party has referred the version."',
    about: 'It takes effect two weeks later.',
  },
})
