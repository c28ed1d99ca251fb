import { changeRecord } from '../../src/cli/write/record.js'

/** Commits a change of the record of the workspace in the folder that is named: what the kills of record.test.ts stop. */
const [root, text] = process.argv.slice(2) as [string, string]
const digest = `sha256:${text}`
await changeRecord(root, async () => ({
  ledger: `${digest}\n`,
  snapshot: { path: `policy/record/${text}.json`, text: `${text}\n`, digest },
}))
