/** What a check that is listed asks for below its threshold, by its `retry`. */
export const kinds = { expected: 'retry', 'not-expected': 'no-retry', unspecified: 'unspecified' } as const
