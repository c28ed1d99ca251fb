import { setTimeout as wait } from 'node:timers/promises'
import { changedFiles, fingerprint } from '../../load/fingerprint.js'
import type { Diagnostic } from '../../model/diagnostic.js'
import { command } from '../command.js'
import { fixFiles } from '../fixing.js'
import { painter } from '../paint.js'
import { Refusal } from '../refusal.js'
import { printFindings, type ReportName, tally } from '../report/index.js'
import { findRoot } from '../root.js'
import type { Streams } from '../streams.js'
import { isSound, readWorkspace } from '../workspace.js'

export const check = command({
  about:
    'Reads everything under policy/ and checks it: the YAML, its schema, and the rules of the domain. Each finding has its file, line and column, and a way out.',
  operands: [],
  options: {
    format: {
      choices: ['pretty', 'json', 'sarif', 'github'],
      about:
        'How to print the findings: for people (the default), as JSON, as SARIF 2.1.0, or as annotations of GitHub Actions.',
    },
    fix: {
      about:
        'Put right what needs no decision (missing quotes, quotation marks of Word, tabs and no-break spaces, the spaces after "-" and ":", dates): each line is shown as it was and as it is, and every other byte stays. Then check.',
    },
    'dry-run': { about: 'With --fix: show the lines, and write nothing.' },
    watch: { about: 'Check again whenever a file under policy/ is saved, until you press Ctrl+C.' },
  },
  examples: [
    { command: 'check', about: 'Check the workspace that you are in.' },
    { command: 'check --fix --dry-run', about: 'See what could be put right by itself.' },
    { command: 'check --watch', about: 'While you write.' },
    { command: 'check --format sarif > findings.sarif', about: 'For a code host or an editor.' },
  ],
  exits: [
    [0, 'no errors; there may be warnings'],
    [1, 'at least one error'],
  ],
  async run({ options, root: named }, streams) {
    const format = options.format ?? 'pretty'
    if (options['dry-run'] && !options.fix) throw new Refusal('--dry-run is for --fix')
    if (format !== 'pretty' && (options.fix || options.watch))
      throw new Refusal(`--${options.fix ? 'fix' : 'watch'} is for people: it goes with --format pretty`)
    // Looked at before the sources are read, so that nothing saved meanwhile is missed.
    const seen = options.watch ? fingerprint(findRoot(named, streams)) : null
    const { root, findings } = readWorkspace(named, streams)
    if (options.fix) {
      const count = await fixFiles(findings, root, options['dry-run'], streams)
      streams.stdout.write(`${fixed(count, options['dry-run'])}\n\n`)
    }
    const isFixed = options.fix && !options['dry-run']
    const now = isFixed ? readWorkspace(named, streams).findings : findings
    tell(format, now, root, streams)
    if (seen) await watch(seen, root, named, streams)
    return isSound(now) ? 0 : 1
  },
})

function fixed(count: number, dryRun: boolean): string {
  if (count === 0) return 'nothing to put right without a decision'
  return `${count} ${count === 1 ? 'line' : 'lines'} ${dryRun ? 'would be ' : ''}put right`
}

function tell(format: ReportName, findings: readonly Diagnostic[], root: string, streams: Streams): void {
  printFindings(format, findings, root, streams, streams.stdout)
  if (format !== 'pretty') return
  const paint = painter(streams.stdout, streams.env)
  streams.stdout.write(`${paint(['bold', isSound(findings) ? 'green' : 'red'], tally(findings))}\n`)
  if (findings.length > 0) streams.stdout.write('`mehrs explain CODE` says more about a finding.\n')
}

/** Checks whenever the sources have changed, until the streams are told to end. */
async function watch(
  seen: ReadonlyMap<string, string>,
  root: string,
  named: string | undefined,
  streams: Streams,
): Promise<void> {
  streams.stderr.write('watching policy/; Ctrl+C ends it\n')
  for (let before = seen; !streams.signal?.aborted; ) {
    await wait(200)
    const after = fingerprint(root)
    const changed = changedFiles(before, after)
    before = after
    if (changed.length === 0) continue
    streams.stdout.write(`\n${changed.map((name) => `policy/${name}`).join(', ')}\n`)
    tell('pretty', readWorkspace(named, streams).findings, root, streams)
  }
}
