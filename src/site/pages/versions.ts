import { versionStatus } from '../../compose/status.js'
import { effectiveDates } from '../../emit/dates/effective-dates.js'
import { dateEvents } from '../../emit/dates/events.js'
import { timelineSpans } from '../../emit/dates/spans.js'
import { formatDay, londonDay } from '../../model/calendar.js'
import { h } from '../../render/html/index.js'
import { addresses } from '../addresses.js'
import type { Facts } from '../facts.js'
import { a, dataTable, datesOf, type OwnPage, p, section, versionLabel } from '../parts.js'
import { timelineChart } from '../timeline-chart.js'

/** Every version and when it is in force, and every date around them on one line of time. */
export function versions({ workspace, versions, pairs }: Facts): OwnPage {
  const dates = effectiveDates(workspace)
  const spans = timelineSpans(workspace)
  return {
    title: 'Versions and their time in force',
    content: [
      section(
        'versions',
        'Versions',
        dataTable(
          'Versions',
          ['Version', 'Status', 'Dates', 'To read', 'What it changes'],
          versions.toReversed().map(({ value }) => {
            const { label, text } = versionStatus(workspace, value)
            const from = pairs.filter(({ to }) => to.value.version === value.version)
            return [
              a(addresses.version(value.version), versionLabel(value)),
              [h('strong', {}, `${label}.`), ` ${text}`],
              datesOf(workspace, value),
              [
                a(addresses.version(value.version), 'Whole\u00a0text'),
                h('br', {}),
                a(addresses.appendix(value.version), 'Appendix\u00a0A'),
              ],
              from.length === 0
                ? 'Nothing here to compare with'
                : from.map((pair, index) => [
                    index > 0 ? h('br', {}) : null,
                    a(
                      addresses.change(pair.from.value.version, value.version),
                      `Changes from ${pair.from.value.version}`,
                    ),
                  ]),
            ]
          }),
        ),
      ),
      section(
        'timeline',
        'Timeline',
        timelineChart(spans, 'The table “What the picture shows” below it'),
        dataTable(
          'What the picture shows',
          ['What', 'From', 'To', 'How it is known'],
          spans.map(({ what, from, to, how }) => [
            what,
            from ? formatDay(from) : 'Unstated',
            to ? formatDay(to) : from ? 'No end known' : '',
            how,
          ]),
        ),
        h(
          'ol',
          { className: ['timeline'] },
          dateEvents(workspace).map(({ at, summary, description, status }) => {
            const day = 'day' in at ? at.day : londonDay(at.instant)
            return h(
              'li',
              { className: [status] },
              h('time', { dateTime: 'day' in at ? day : at.instant }, formatDay(day)),
              h(
                'div',
                {},
                h('strong', {}, summary),
                status === 'confirmed' ? null : ` (${status})`,
                p(description),
              ),
            )
          }),
        ),
        p(`Known until ${formatDay(dates.knownUntil.day)}. ${dates.knownUntil.why}`),
      ),
    ],
  }
}
