import { recordStep } from '../record/step.js'

export const direct = recordStep({
  action: 'directed',
  of: 'version',
  about:
    'Records what the Secretary of State decided on a referral. A decision that gives another first day of effect sends the documents out again with it; the dates, the calendar and the package follow. A version that is not to stand is withdrawn by `mehrs withdraw`; another text is a new version.',
  on: 'The day of the decision.',
  effective: { about: 'The first day of effect that was decided, where that is another one.' },
  example: {
    command: 'direct 7.1 --on 2022-06-01 --effective 2022-06-14 --why "The version stands, from then on."',
    about: 'The referral is decided.',
  },
})
