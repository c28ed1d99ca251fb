import { expect, it } from 'vitest'
import { consultationStatus } from '../../src/compose/status.js'
import type { LedgerEntry } from '../../src/model/types.js'
import { consultation, ledger, workspace } from '../support/made-up.js'

const after = (...events: [LedgerEntry['action'], string][]) => {
  const entries = events.map(([action, on]) => ({
    action,
    on,
    consultation: consultation.id,
    version: '1.1',
  }))
  const { label, text } = consultationStatus(workspace({ ledger: ledger(entries) }), consultation)
  return `${label}. ${text}`
}

it('says of a consultation what it is, in words that are true on any day', () => {
  const until = 'It took responses until 16:00 on 3 May 2030, London time.'
  expect(after(['opened', '2030-04-01'])).toMatch(/^Open until 16:00 on 3 May 2030, London time\. Send/)
  expect(after(['closed', '2030-05-03'])).toBe(`Closed on 3 May 2030. ${until}`)
  expect(after(['closed', '2030-05-03'], ['concluded', '2030-05-09'])).toBe(
    `Concluded on 9 May 2030. ${until}`,
  )
  expect(after(['abandoned', '2030-04-20'])).toBe('Withdrawn on 20 April 2030. It took responses until then.')
  expect(after(['closed', '2030-05-03'], ['abandoned', '2030-05-06'])).toBe(
    `Withdrawn on 6 May 2030. ${until}`,
  )
})
