/** What a command sees of the process around it; tests pass their own. */
export interface Streams {
  stdout: Sink
  stderr: Sink
  /** Standard input, where there is one. It is opened by the call. */
  stdin?: () => AsyncIterable<Uint8Array>
  env: Record<string, string | undefined>
  /** Absolute path of the folder the user is in. */
  cwd: string
  /** Ends a command that goes on by itself, such as `check --watch`. In a process, Ctrl+C does. */
  signal?: AbortSignal
}

export interface Sink {
  write(chunk: string | Uint8Array): unknown
  isTTY?: boolean | undefined
  /** The width of a terminal. */
  columns?: number | undefined
}
