import type { Prose } from '../model/diagnostic.js'
import type { RecordArgs } from '../model/diagnostics/record.js'

const restore =
  'Restore the file from the version control (`git log -p policy/ledger.yaml` shows who changed it when). What has to be said anew is a new event, by a command of mehrs.'

/** How each finding about the record is told. */
export const recordMessages: { [Code in keyof RecordArgs]: (args: RecordArgs[Code]) => Prose } = {
  'ledger-text': ({ found, expected }) => ({
    message: 'this is not how a command of mehrs writes the ledger: it was changed by hand, or damaged',
    found: found ?? 'the end of the file',
    expected: expected ?? 'the end of the file',
    fix: restore,
  }),
  'ledger-chain': ({ event, recorded, actual }) => ({
    message: `event ${event} was written after another event than the one that stands before it now: that one was changed, moved, put in or taken out`,
    found: actual ?? 'no event before it',
    expected: recorded ?? 'no event before it',
    fix: restore,
  }),
  'ledger-seal': ({ recorded, actual }) => ({
    message:
      'the ledger is not the one that was sealed: its last event, the number of its events, completeTo or package was changed',
    found: actual,
    expected: recorded ?? 'a ledger with a head',
    fix: restore,
  }),
  'ledger-event': ({ event, action, lacks }) => ({
    message: `event ${event} (${action}) does not say ${lacks}`,
    expected: lacks,
    fix: restore,
  }),
  'ledger-consultation': ({ event, consultation }) => ({
    message: `event ${event} is about the consultation ${consultation}, which has no file`,
    found: consultation,
    fix: 'Restore its file in policy/consultations/: what was issued has to stay.',
  }),
  'ledger-cut': ({ published, now, problem }) => ({
    message:
      problem === 'shorter'
        ? `dist/manifest.json was made from a ledger of ${published} events, and this one has ${now}: it was cut short`
        : problem === 'differs'
          ? `dist/manifest.json was made from a ledger whose first ${published} events were others`
          : 'dist/manifest.json was made from a ledger that was complete to a later day: completeTo was moved back',
    fix: restore,
  }),
  'snapshot-missing': ({ name, event }) => ({
    message: `the snapshot ${name} of event ${event} is not there`,
    expected: `policy/record/${name}`,
    fix: 'Restore it from the version control: it holds what went out, and cannot be made anew.',
  }),
  'snapshot-changed': ({ event, recorded, actual }) => ({
    message: `this is not what went out with event ${event}: the file was changed since`,
    found: actual,
    expected: recorded,
    fix: 'Restore it from the version control. What was said wrongly is corrected by a new event.',
  }),
  'snapshot-unreadable': ({ event }) => ({
    message: `the snapshot of event ${event} is not one that this version of mehrs can read`,
    fix: 'Use the version of mehrs that wrote it, or a later one.',
  }),
  'snapshot-unnamed': () => ({
    message: 'no event of the ledger names this file: it does not belong here, or the ledger was cut short',
    fix: 'Hold the ledger against an older publication, by `mehrs verify --against FILE`. If it continues that, remove the file.',
  }),
}
