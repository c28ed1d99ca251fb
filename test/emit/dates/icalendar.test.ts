import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { icalendar } from '../../../src/emit/dates/icalendar.js'
import { consultation, ledger, mehrs, published, version, workspace } from '../../support/made-up.js'

/** Every event by UID, as another program reads them. */
function read(...args: Parameters<typeof workspace>) {
  const component = new ICAL.Component(ICAL.parse(icalendar(workspace(...args))))
  const events = component.getAllSubcomponents('vevent').map((vevent) => new ICAL.Event(vevent))
  return new Map(
    events.map((event) => [
      event.uid.replace(/@mehrs$/, ''),
      {
        start: event.startDate.isDate ? event.startDate.toString() : event.startDate.toJSDate().toISOString(),
        end: event.endDate.toString(),
        summary: event.summary,
        description: event.description,
        status: event.component.getFirstPropertyValue('status'),
        stamp: event.component.getFirstPropertyValue('dtstamp')?.toString(),
      },
    ]),
  )
}

describe('icalendar', () => {
  it('has the dates of every consultation and version, in order of time', () => {
    const events = [...read()].map(([id, { start, status }]) => `${start} ${id} ${status}`)
    expect(events).toEqual([
      '2030-01-24 version-1.0-appeal-window-ends CONFIRMED',
      '2030-02-01 version-1.0-effective CONFIRMED',
      '2030-04-01 consultation-Zoo_2030-opens CONFIRMED',
      '2030-05-03T15:00:00.000Z consultation-Zoo_2030-closes CONFIRMED',
      '2030-05-10 consultation-Zoo_2030-concludes TENTATIVE',
      '2030-05-24 version-1.1-appeal-window-ends TENTATIVE',
      '2030-05-24 version-1.1-effective TENTATIVE',
    ])
  })

  it('gives a day in London as a whole day, and takes its stamp from the ledger', () => {
    expect(read().get('version-1.1-effective')).toMatchObject({
      start: '2030-05-24',
      end: '2030-05-25',
      stamp: '2030-03-31T23:00:00Z',
    })
  })

  it('keeps the UID when a date moves', () => {
    const closes = { on: '2030-06-01', at: '09:30' }
    const moved = { ...consultation, dates: { ...consultation.dates, closes } }
    const before = [...read().keys()].sort()
    expect([...read({ consultations: [moved] }).keys()].sort()).toEqual(before)
  })

  it('says what is inferred, what is withdrawn, and what will not come to be', () => {
    const versions = [version('1.0', { dates: published('2030-01-10') })]
    const inferred = read({ versions }).get('version-1.0-effective')
    expect(inferred).toMatchObject({
      start: '2030-01-24',
      status: 'TENTATIVE',
      summary: 'PZE 1.0: earliest day of effect',
    })
    const withdrawn = read({ ledger: ledger([{ on: '2030-01-20' }]) })
    expect(withdrawn.get('version-1.0-effective')?.status).toBe('CANCELLED')
    expect(withdrawn.get('version-1.0-withdrawn')).toMatchObject({
      start: '2030-01-20',
      description: 'The animals objected.',
    })
  })

  it('carries any text through: commas, semicolons, backslashes, line breaks, emoji and long words', () => {
    const title = `a,b;c\\d\\n"e" <script> ]]>  ${'🦔é'.repeat(60)} ${'x'.repeat(300)}`
    const why = 'First line,\nsecond; line.'
    const events = read({
      consultations: [{ ...consultation, title }],
      ledger: ledger([{ on: '2030-03-01', why }]),
    })
    expect(events.get('consultation-Zoo_2030-concludes')?.description).toContain(title)
    expect(events.get('version-1.0-withdrawn')?.description).toBe(why)
  })

  it('takes no line end of any kind for the end of a property, nor any other control character', () => {
    const title = 'a\rATTENDEE:b\r\nATTENDEE:c\u2028ATTENDEE:d\u0085ATTENDEE:e\u000bATTENDEE:f\u001b[2J'
    const one = workspace()
    one.mehrs.value = { ...one.mehrs.value, title }
    const text = icalendar(one)
    // As the most generous of readers has it.
    const lines = text.split(/\r\n|[\n-\r\x1c-\x1e\x85\u2028\u2029]/)
    expect(lines.filter((line) => line.startsWith('ATTENDEE'))).toEqual([])
    expect(text).not.toMatch(/(?![\r\n])\p{Cc}/u)
    const name = new ICAL.Component(ICAL.parse(text)).getFirstPropertyValue('name')
    expect(String(name).split('\\n')).toEqual([
      'PZE: a',
      ...['ATTENDEE:b', 'ATTENDEE:c', 'ATTENDEE:d', 'ATTENDEE:e', 'ATTENDEE:f\ufffd[2J'],
    ])
  })

  it('ends lines in CRLF and folds them at 75 octets, between characters', () => {
    const title = `${'🦔é€x'.repeat(100)}`
    for (const pad of ['', 'a', 'ab', 'abc']) {
      const text = icalendar(workspace({ mehrs: { ...mehrs, title: pad + title } }))
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      const lines = text.split('\r\n')
      expect(lines.pop()).toBe('')
      expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBe(75)
      expect(text.replaceAll('\r\n ', '')).toContain(pad + title)
      expect(text).not.toMatch(/\p{Surrogate}/u)
    }
  })
})
