import { closing } from '../../compose/consultation/index.js'
import { versionStatus } from '../../compose/status.js'
import { effectiveDates } from '../../emit/dates/effective-dates.js'
import { formatDay } from '../../model/calendar.js'
import { h } from '../../render/html/index.js'
import { addresses } from '../addresses.js'
import type { Facts } from '../facts.js'
import { a, dataTable, type OwnPage, p, section, versionLabel } from '../parts.js'
import { isOpen } from './consultation.js'

/** The first page: which version applies on a day, what is open for consultation, and where a code is told of. */
export function home(facts: Facts): OwnPage {
  const { workspace } = facts
  const { mehrs } = workspace
  return {
    title: mehrs.value.title,
    subtitle: `${mehrs.value.shortTitle}: every version, what changed, and what to do about an error code`,
    content: [
      ...(facts.versions.length > 0 ? [whichApplies(facts)] : []),
      ...consultationsOf(facts),
      lookUp(facts),
      section(
        'about',
        'What is here',
        h(
          'ul',
          {},
          h('li', {}, a(addresses.versions, 'Versions'), ': each text, and when it is in force'),
          h(
            'li',
            {},
            a(addresses.changes, 'Changes'),
            ': what each version changes in another, marked word by word',
          ),
          h(
            'li',
            {},
            a(addresses.simulator, 'Try a decision'),
            ': what each version says to do after failed attempts',
          ),
          h(
            'li',
            {},
            a(addresses.downloads, 'Downloads'),
            ': Word, PDF, spreadsheets and data, with their digests',
          ),
        ),
      ),
    ],
  }
}

function whichApplies({ workspace, versions }: Facts) {
  const dates = effectiveDates(workspace)
  const rows = versions.toReversed().map(({ value }) => {
    const { label, text } = versionStatus(workspace, value)
    return [a(addresses.version(value.version), versionLabel(value)), label, text]
  })
  // What a draft plans is in force on no day: the answer is of published versions only, with what is planned beside it.
  const periods = dates.versions.flatMap(({ version, status, from, to, ignoringDrafts }) => {
    const own = status === 'draft' ? { from, to } : (ignoringDrafts ?? { from, to })
    return own.from ? [{ version, status, from: own.from, to: own.to }] : []
  })
  return section(
    'applies',
    'Which version applies?',
    h(
      'form',
      {
        className: ['which', 'tool'],
        hidden: true,
        dataPeriods: JSON.stringify(periods),
        dataKnownUntil: dates.knownUntil.day,
      },
      h('label', { htmlFor: ['which/day'] }, 'On this day in London'),
      ' ',
      h('input', { id: 'which/day', type: 'date', required: true, min: '1000-01-01', max: '2999-12-31' }),
      h('output', { htmlFor: ['which/day'] }),
    ),
    dataTable('Versions and when they apply', ['Version', 'Status', 'In full'], rows),
    h(
      'p',
      { className: ['legend'] },
      `Known until ${formatDay(dates.knownUntil.day)}. ${dates.knownUntil.why}`,
    ),
  )
}

function consultationsOf(facts: Facts) {
  const open = facts.workspace.consultations.filter(({ value }) => isOpen(facts.workspace, value))
  return open.map(({ value }) =>
    section(
      `consultation-${value.id}`,
      'Consultation',
      h(
        'div',
        { className: ['summary'] },
        p(h('strong', {}, `Respond by ${closing(value)}, London time`)),
        p(a(addresses.consultation(value.id), value.title)),
        p(
          `It proposes version ${value.proposes} in place of ${value.base}. Opened on ${formatDay(value.dates.opened)}.`,
        ),
      ),
    ),
  )
}

function lookUp({ codes, versions, of }: Facts) {
  const name = (code: string) => {
    const found = versions.flatMap((version) => of(version).checks.get(code) ?? []).at(-1)?.name
    return found === 'unspecified' ? undefined : found
  }
  return section(
    'codes',
    'Look up a code',
    h(
      'form',
      { className: ['find', 'tool'], hidden: true, role: 'search' },
      h('label', { htmlFor: ['find/code'] }, 'Code, or a part of it'),
      ' ',
      h('input', { id: 'find/code', type: 'text', autoComplete: ['off'], spellCheck: 'false' }),
      ' ',
      h('output', { htmlFor: ['find/code'] }),
    ),
    h(
      'ul',
      { className: ['codes'] },
      codes.map((code) => h('li', {}, a(addresses.code(code), code), name(code) ? ` ${name(code)}` : null)),
    ),
  )
}
