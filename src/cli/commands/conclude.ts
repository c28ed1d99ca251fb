import { recordStep } from '../record/step.js'

export const conclude = recordStep({
  action: 'concluded',
  of: 'consultation',
  about: 'Records that a consultation came to its end. The pack that went out stays as it is.',
  on: 'The day of the conclusions.',
  example: {
    command: 'conclude SMETS1_MEHRS_April_2022_MOC_Secure --on 2022-05-10',
    about: 'The conclusions are out.',
  },
  reason: (version) => `The consultation on version ${version} was concluded.`,
})
