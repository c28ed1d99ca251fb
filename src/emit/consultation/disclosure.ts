import { disclosedAnswers, disclosedFacts } from '../../compose/index.js'
import type { Consultation, ReceivedResponse } from '../../model/types.js'
import { csv } from '../appendix/csv.js'

/** All that responses say as CSV: a line for each answer, with the facts about its response before it. */
export function disclosureCsv(consultation: Consultation, responses: readonly ReceivedResponse[]): string {
  const lines = responses.flatMap((response) => {
    const facts = disclosedFacts(response)
    const answers = disclosedAnswers(consultation, response)
    const said = answers.length > 0 ? answers : [nothing]
    return said.map(({ question, view, reasons, confidential, because }) => ({
      headings: [...facts.map(([name]) => name), ...answerHeadings],
      cells: [...facts.map(([, value]) => value), question, view, reasons, confidential, because],
    }))
  })
  return csv([lines[0]?.headings ?? [], ...lines.map(({ cells }) => cells)])
}

const answerHeadings = ['Question', 'View', 'Reasons', 'Answer confidential', 'Why it is']

const nothing = { question: '', view: '', reasons: '', confidential: '', because: '' }
