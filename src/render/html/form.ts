import type { Element, ElementContent } from 'hast'
import type { DocumentMeta } from '../../model/document.js'
import { h } from './element.js'

/**
 * The text of a response form in a form: with what a reader saves and loads answers by, which templates/form.js brings
 * to life. Without script, it says what else can be done.
 */
export function form(
  { consultation, edition, questions }: NonNullable<DocumentMeta['form']>,
  content: ElementContent[],
): Element {
  const expects = questions.map(({ id, changes }) => ({ id, changes }))
  return h(
    'form',
    {
      noValidate: true,
      dataConsultation: consultation,
      dataEdition: edition,
      dataQuestions: JSON.stringify(expects),
    },
    withoutScript,
    loading,
    content,
    saving,
  )
}

const withoutScript = h(
  'noscript',
  {},
  h(
    'p',
    { className: ['without-script'] },
    'Your browser does not run the script of this page, so it cannot save what you fill in. Print the page when it is filled in, or use the Word form that comes with the consultation.',
  ),
)

const loading = h(
  'div',
  { className: ['form-tools'], hidden: true },
  h('label', { htmlFor: ['form/file'] }, 'Go on with answers that you saved before'),
  h('input', { id: 'form/file', type: 'file', accept: ['.json', 'application/json'] }),
  h('p', { id: 'form/loaded', role: 'status' }),
)

const saving = h(
  'section',
  { className: ['form-tools'], ariaLabelledBy: ['form/saving'], hidden: true },
  h('h2', { id: 'form/saving' }, 'Save your answers'),
  h(
    'p',
    {},
    'Nothing that you fill in leaves this page until you save it. A draft is saved as it is, to be loaded again above. When you have finished, download your answers and send the file by e-mail.',
  ),
  h('div', { id: 'form/errors', className: ['form-errors'], tabIndex: -1, hidden: true }),
  h('p', { id: 'form/status', role: 'status' }),
  h(
    'p',
    {},
    h('input', { id: 'form/keep', type: 'checkbox' }),
    ' ',
    h(
      'label',
      { htmlFor: ['form/keep'] },
      'Keep what I fill in in this browser as I go. Do not on a computer that others use.',
    ),
    ' ',
    h('button', { id: 'form/clear', type: 'button', hidden: true }, 'Clear what is kept'),
  ),
  h(
    'p',
    {},
    h('button', { id: 'form/draft', type: 'button' }, 'Save a draft'),
    ' ',
    h('button', { id: 'form/download', type: 'button' }, 'Finish: download my answers (JSON)'),
    ' ',
    h('button', { id: 'form/print', type: 'button' }, 'Print'),
  ),
)
