import { formatDay, months } from '../../model/calendar.js'
import { type Rule, yaml } from './rule.js'

export const labelMonth: Rule<'label-month'> = {
  code: 'label-month',
  severity: 'warning',
  summary: "A question's label names another month than the one in which its consultation opened.",
  why: 'Respondents and later readers sort answers by these labels. Of two consultations with one month in their labels, answers get mixed up.',
  fix: 'Correct the label while nothing has been sent out. A label that was published stays as it was printed, and this warning with it.',
  message: ({ found, opened }) => ({
    message: `the label says ${found}, but the consultation opened in ${opened}`,
    found,
    expected: opened,
  }),
  examples: [
    {
      name: 'A label that was carried over from the last consultation',
      text: yaml`
        # policy/consultations/Aardvark_May_2042.yaml
        dates:
          opened: 2042-05-01
                  ~~~~~~~~~~
          closes: { on: 2042-05-10, at: "16:00" }
          concludesBy: 2042-05-17
          sources: [handbook]
        questions:
          - { id: q1, label: Aardvark March 2042 Q1, covers: [ZZ002], … }
                                      ^^^^^^^^^^
      `,
    },
    {
      name: 'Its own month, or none',
      text: yaml`
        # policy/consultations/Aardvark_May_2042.yaml
        questions:
          - { id: q1, label: Aardvark May 2042 Q1, covers: [ZZ002], … }
          - { id: q2, label: Question 2, covers: [ZZ002], … }
      `,
    },
  ],
  check({ consultations }, report) {
    for (const consultation of consultations) {
      const { dates, questions } = consultation.value
      const [, month, year] = formatDay(dates.opened).split(' ') as [string, string, string]
      questions.forEach(({ label }, index) => {
        const named = monthAndYear.exec(label)
        if (!named || (named[1] === month && (named[2] ?? year) === year)) return
        report(
          consultation.within(['questions', index, 'label'], named.index, named.index + named[0].length),
          { found: named[0], opened: `${month} ${year}` },
          { place: consultation.at(['dates', 'opened']), label: 'opened here' },
        )
      })
    }
  },
}

const monthAndYear = new RegExp(`\\b(${months.join('|')})\\b(?:\\s+(\\d{4}))?`)
