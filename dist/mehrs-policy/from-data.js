/** The functions of the package over a data.json that you supply: nothing of the policy is in it. Generated: do not edit. */

import { fromData as overData } from './runtime/index.js'

export const fromData = overData
