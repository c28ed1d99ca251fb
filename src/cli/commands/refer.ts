import { recordStep } from '../record/step.js'

export const refer = recordStep({
  action: 'referred',
  of: 'version',
  about:
    'Records that a party referred a published version to the Secretary of State. A referral moves no date: where the day of effect is put off, `mehrs delay` says so, and what is decided is recorded by `mehrs direct`.',
  on: 'The day on which it was referred.',
  example: {
    command: 'refer 7.1 --on 2022-05-16 --why "A party asks for more attempts."',
    about: 'A party does not agree with the version.',
  },
})
