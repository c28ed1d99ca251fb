import type { Contender } from '../question.js'

/** Every contender, each loaded only in the process that it runs in; the first is the limit, the second is ours. */
export const contenders = {
  'switch by hand': async () => (await import('./by-hand.js')).byHand,
  'mehrs-policy': async () => (await import('./mehrs-policy.js')).mehrsPolicy,
  'zen-engine': async () => (await import('./zen-engine.js')).zenEngine,
  xstate: async () => (await import('./xstate.js')).xstate,
  'json-rules-engine': async () => (await import('./json-rules-engine.js')).jsonRulesEngine,
  feelin: async () => (await import('./feelin.js')).feelin,
} satisfies Record<string, () => Promise<Contender>>

export type ContenderName = keyof typeof contenders

export const contenderNames = Object.keys(contenders) as ContenderName[]
