/** Findings of the load stage, with the arguments of their messages. */
export interface LoadArgs {
  'file-missing': { path: string }
}
