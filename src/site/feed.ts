import { ownerName } from '../compose/policy.js'
import { formatDay, londonInstant } from '../model/calendar.js'
import type { LedgerEntry } from '../model/types.js'
import { concat, element, text } from '../render/xml.js'
import { addresses, whole } from './addresses.js'
import type { Facts } from './facts.js'

/** What each event is called, of a version or of a consultation on it. */
const events: Record<LedgerEntry['action'], string> = {
  opened: 'Consultation opened',
  amended: 'Consultation amended',
  closed: 'Consultation closed',
  concluded: 'Consultation concluded',
  abandoned: 'Consultation abandoned',
  published: 'Published',
  corrected: 'Corrected',
  referred: 'Referred to the Secretary of State',
  directed: 'Decided by the Secretary of State',
  delayed: 'Delayed',
  withdrawn: 'Withdrawn',
}

/**
 * What happened, latest first, as an Atom feed (RFC 4287). Its ids are tags (RFC 4151) of the document's own mailbox, so
 * that they stay what they are wherever the site is; links are relative to the feed where the site's address is not known.
 */
export function feed(facts: Facts): string {
  const { workspace } = facts
  const { title, shortTitle, contact, language, address } = workspace.mehrs.value
  const { entries, completeTo } = workspace.ledger.value
  const first = entries[0]?.on ?? completeTo.on
  const last = entries.at(-1)?.on ?? completeTo.on
  const id = (name: string) => `tag:${contact},${first}:${encodeURIComponent(shortTitle)}/${name}`
  const named = (name: string, value: string) => element(name, {}, text(value))
  const xml = element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language },
    named('id', id('feed')),
    named('title', `${shortTitle}: what happened`),
    named('subtitle', title),
    named('updated', londonInstant(last)),
    element('author', {}, named('name', ownerName(workspace))),
    element('link', { rel: 'self', href: whole(address, addresses.feed), type: 'application/atom+xml' }),
    element('link', { rel: 'alternate', href: whole(address, addresses.home), type: 'text/html' }),
    concat(
      entries
        .map((entry, index) => {
          const { action, version, consultation, on, why } = entry
          const page =
            consultation === undefined ? addresses.version(version) : addresses.consultation(consultation)
          return element(
            'entry',
            {},
            named('id', id(`event-${index + 1}`)),
            named('title', `${events[action]}: version ${version}`),
            named('updated', londonInstant(on)),
            element('link', { rel: 'alternate', href: whole(address, page), type: 'text/html' }),
            named('summary', `${formatDay(on)}. ${why}`),
          )
        })
        .toReversed(),
    ),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`
}
