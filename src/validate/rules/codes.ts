/** Findings of the rules, with the arguments of their messages. One entry for each rule's code. */
export interface RuleArgs {
  'duplicate-check-code': { code: string }
}
