import { strToU8, unzipSync, zipSync } from 'fflate'
import type { Field } from 'mdast'
import { composeResponseForm } from '../../src/compose/index.js'
import type { Document } from '../../src/model/document.js'
import { fieldKeys } from '../../src/model/form.js'
import type { Consultation } from '../../src/model/types.js'
import type { Workspace } from '../../src/model/workspace.js'
import { renderDocx } from '../../src/render/docx/index.js'
import { partsOf } from '../render/docx/word.js'
import { consultation, draft, full, version, workspace } from './made-up.js'
import { fieldsOf } from './response.js'

/** A made-up consultation with three questions: on a check, on a clause, and on nothing that the draft changes. */

const [question] = consultation.questions
const sources = ['notice#2']

export const questions: Consultation['questions'] = [
  { ...question!, id: 'q1', label: 'Zoo 2030 Q1', covers: ['ZZ001'] },
  { ...question!, id: 'on-locks', label: 'Zoo 2030 Q2 & <locks>', heading: 'Cages', covers: ['#cages'] },
  { ...question!, id: 'q3', label: 'Zoo 2030 Q3', heading: 'Anything', covers: ['ZZ404'] },
]

export function formWorkspace(changes: Partial<Consultation> = {}): Workspace {
  return workspace({
    versions: [
      version('1.0'),
      {
        ...draft('1.1', { on: '2030-05-24', basis: 'planned', sources }),
        sections: [{ id: 'cages', title: 'Cages', text: 'Lock them.', sources }],
        checks: [{ ...full, retry: 'expected' }, version('1.0').checks[1]!],
      },
    ],
    consultations: [{ ...consultation, questions, ...changes }],
  })
}

export function responseForm(
  changes: Partial<Consultation> = {},
  options?: Parameters<typeof composeResponseForm>[2],
): Document {
  const made = formWorkspace(changes)
  return composeResponseForm(made, made.consultations[0]!, options)
}

/** An answer of each field's kind, with what is hard to carry; nothing for the fields of one question. */
export function answerTo({ name, control, choices }: Field): string | true | undefined {
  if (name.startsWith('answers/q3/') || name === 'confidential/whole') return undefined
  if (control === 'checkbox') return true
  if (control === 'choice') return choices![name.includes('q1') ? 2 : 0]!.value
  if (control === 'radios') return choices![name.includes('q1') ? 1 : 0]!.value
  return control === 'text' ? `<b>${name}</b> & "so" 🦡` : `First of ${name}.\nThen =SUM(A1) & ]]>.`
}

/**
 * The form as Word saves it once filled in, by default as `answerTo` says: the text of a control is another one, and no
 * longer its prompt.
 */
export function filledInWord(form: Document, answer: typeof answerTo = answerTo): Uint8Array {
  const bytes = renderDocx(form)
  const xml = partsOf(bytes)['word/document.xml']!
  const filled = fieldsOf(form.tree).reduce((document, field) => {
    const value = answer(field)
    if (value === undefined) return document
    const { tag } = fieldKeys(form.meta.form!.consultation, field.name)
    const control = new RegExp(`<w:sdt><w:sdtPr><w:alias [^>]*><w:tag w:val="${tag}"/>.*?</w:sdt>`)
    return document.replace(control, (whole) => typeOver(whole, value, field.choices))
  }, xml)
  return zipSync({ ...unzipSync(bytes), 'word/document.xml': strToU8(filled) })
}

function typeOver(
  control: string,
  value: string | true,
  choices: { value: string; label: string }[] = [],
): string {
  if (value === true) return control.replace('w14:val="0"', 'w14:val="1"').replace('☐', '☒')
  const words = choices.find((choice) => choice.value === value)?.label ?? value
  const [first, ...rest] = words.split('\n').map(escaped)
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
  const more = rest.map((line) => `<w:p><w:pPr><w:pStyle w:val="Answer"/></w:pPr>${run(line)}</w:p>`)
  return control
    .replace('<w:showingPlcHdr/>', '')
    .replace(/<w:r>.*<\/w:r>/, () => run(first!))
    .replace('</w:sdtContent>', () => `${more.join('')}</w:sdtContent>`)
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
