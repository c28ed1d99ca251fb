import { recordStep } from '../record/step.js'

export const close = recordStep({
  action: 'closed',
  of: 'consultation',
  about:
    'Records that responses are no longer taken. From then on the draft may follow them; the pack that went out stays.',
  on: 'The day on which it closed.',
  example: {
    command: 'close SMETS1_MEHRS_April_2022_MOC_Secure --on 2022-05-03',
    about: 'Responses are no longer taken.',
  },
  reason: (version) => `Responses on version ${version} are no longer taken.`,
})
