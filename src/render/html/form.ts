import type { Element, ElementContent } from 'hast'
import type { DocumentMeta, Sending } from '../../model/document.js'
import { mailto } from '../../model/mailto.js'
import { h } from './element.js'

/**
 * The text of a response form in a form: with what a reader saves and loads answers by, which templates/form.js brings
 * to life. Without script, it says what else can be done.
 */
export function form(
  { consultation, edition, questions }: NonNullable<DocumentMeta['form']>,
  content: ElementContent[],
  sending?: Sending,
): Element {
  const expects = questions.map(({ id, changes }) => ({ id, changes }))
  return h(
    'form',
    {
      noValidate: true,
      dataConsultation: consultation,
      dataEdition: edition,
      dataQuestions: JSON.stringify(expects),
      ...(sending && { dataCloses: sending.closes }),
    },
    withoutScript,
    sending ? closed(sending) : null,
    loading,
    content,
    saving,
    sending ? last(sending) : null,
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

/** Shown from then on. Nothing is kept from anybody: what comes late is for its reader to weigh. */
function closed({ by }: Sending): Element {
  return h(
    'p',
    { id: 'form/closed', className: ['form-closed'], hidden: true },
    h('strong', {}, `The time for responses ended at ${by}.`),
    ' You can still fill in the form and send it. It will be recorded as received late.',
  )
}

/** What is left to do once the answers are saved. */
function last({ to, subject, by, calendar }: Sending): Element {
  return h(
    'section',
    {
      id: 'form/last',
      className: ['form-tools', 'form-last'],
      ariaLabelledBy: ['form/sending'],
      tabIndex: -1,
      hidden: true,
    },
    h('h2', { id: 'form/sending' }, 'Now send your answers'),
    h(
      'ol',
      {},
      h(
        'li',
        {},
        'Your answers are in the file ',
        h('strong', { id: 'form/name' }),
        ', where your browser puts what it downloads. ',
        h('button', { id: 'form/again', type: 'button' }, 'Save the file once more'),
      ),
      h(
        'li',
        {},
        'Write an e-mail to ',
        h('a', { href: mailto(to, subject) }, to),
        ' with the subject ',
        h('strong', {}, subject),
        ', and attach the file. The link begins one with this subject; no page can attach a file to it.',
      ),
      h(
        'li',
        {},
        'Send it by ',
        h('strong', {}, by),
        '. ',
        h('a', { href: calendar }, 'Put that into your calendar'),
        '.',
      ),
    ),
  )
}
