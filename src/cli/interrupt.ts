/** Ends what goes on by itself when the process is asked to: by Ctrl+C, or by whoever started it. Once more ends it at once. */
export function interrupted(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort())
  return controller.signal
}
