import { daysBetween } from '../../model/calendar.js'
import type { Consultation, Mehrs } from '../../model/types.js'
import { workingDays } from '../../model/working-days.js'
import { type Rule, yaml } from './rule.js'

export const consultationTooShort: Rule<'consultation-too-short'> = {
  code: 'consultation-too-short',
  severity: 'error',
  acrossFiles: true,
  summary:
    'A consultation is open for less time than the workspace asks for, or nobody can say for how long.',
  why: 'Respondents need the time that they were promised. Working days depend on bank holidays, and one that is guessed makes a consultation a day too short.',
  fix: 'Let it close later. Where a year is missing, list its bank holidays under `bankHolidays` in mehrs.yaml, with their source.',
  message: (args) => ({
    message:
      'missing' in args
        ? `the bank holidays of ${args.missing} are not listed: nobody can say how many working days the consultation is open`
        : `the consultation is open for ${args.found} ${args.kind} days, and the least is ${args.least}`,
    ...('found' in args && { found: String(args.found), expected: `${args.least} or more` }),
  }),
  examples: [
    {
      name: 'Nine days, where ten are the least',
      text: yaml`
        # policy/mehrs.yaml
        minimumConsultation: { days: 10, kind: calendar, sources: [handbook] }
        # policy/consultations/Aardvark_May_2042.yaml
        dates:
          opened: 2042-05-01
          closes: { on: 2042-05-10, at: "16:00" }
                        ^^^^^^^^^^
          concludesBy: 2042-05-17
          sources: [handbook]
      `,
    },
    {
      name: 'Seven calendar days, five of them working days but for a bank holiday',
      text: yaml`
        # policy/mehrs.yaml
        minimumConsultation: { days: 5, kind: working, sources: [handbook] }
        bankHolidays:
          - { year: 2042, days: [2042-05-05], sources: [handbook] }
        # policy/consultations/Aardvark_May_2042.yaml
        dates:
          opened: 2042-05-01
          closes: { on: 2042-05-08, at: "16:00" }
                        ^^^^^^^^^^
          concludesBy: 2042-05-17
          sources: [handbook]
      `,
    },
    {
      name: 'A year whose bank holidays nobody has listed',
      text: yaml`
        # policy/mehrs.yaml
        minimumConsultation: { days: 5, kind: working, sources: [handbook] }
        bankHolidays:
          - { year: 2041, days: [], sources: [handbook] }
        # policy/consultations/Aardvark_May_2042.yaml
        dates:
          opened: 2042-05-01
          closes: { on: 2042-05-10, at: "16:00" }
                        ^^^^^^^^^^
          concludesBy: 2042-05-17
          sources: [handbook]
      `,
    },
    {
      name: 'As many working days as there have to be',
      text: yaml`
        # policy/mehrs.yaml
        minimumConsultation: { days: 5, kind: working, sources: [handbook] }
        bankHolidays:
          - { year: 2042, days: [2042-05-05], sources: [handbook] }
        # policy/consultations/Aardvark_May_2042.yaml
        dates:
          opened: 2042-05-01
          closes: { on: 2042-05-09, at: "16:00" }
          concludesBy: 2042-05-17
          sources: [handbook]
      `,
    },
  ],
  check({ mehrs, consultations }, report) {
    const least = mehrs.value.minimumConsultation
    if (!least) return
    for (const { value, at } of consultations) {
      const found = openFor(value, least.kind, mehrs.value)
      const place = at(['dates', 'closes', 'on'])
      if (typeof found !== 'number') report(place, found)
      else if (found < least.days) report(place, { found, least: least.days, kind: least.kind })
    }
  },
}

function openFor({ dates: { opened, closes } }: Consultation, kind: 'calendar' | 'working', mehrs: Mehrs) {
  // What closes before it opens is another rule's.
  if (closes.on <= opened) return Number.POSITIVE_INFINITY
  return kind === 'calendar' ? daysBetween(opened, closes.on) : workingDays(opened, closes.on, mehrs)
}
