import type { Report } from './report.js'

/** The findings as JSON, an array in the order of the sources. */
export const json: Report = (findings) => `${JSON.stringify(findings, null, 2)}\n`
