import { strToU8, unzipSync, zipSync } from 'fflate'
import type { Field } from 'mdast'
import type { Document } from '../../src/model/document.js'
import { fieldKeys } from '../../src/model/form.js'
import type { AnyNode } from '../../src/model/tree.js'
import { findFormat } from '../../src/render/index.js'
import { partsOf } from '../render/docx/word.js'
import { escaped, filledInWord } from './form.js'
import { fieldsOf } from './response.js'

/** What a respondent says, as the web form has it as data, and how it comes. */
export interface Sent {
  came: {
    at: string
    as: 'word' | 'web' | 'pdf' | 'text'
    file: string
    /** What the mail says that it comes with. */
    message?: string
    /** Who states when it came; without it, a mail's server does. */
    stated?: string
  }
  says: object
  /** What somebody writes elsewhere in a Word file: beside the first view, in a comment, in a property. */
  beside?: { text?: string; comment?: string; property?: string }
}

/** The file in which the answers come: the form as it was sent out, filled in, by itself or in a mail. */
export async function received({ came, says, beside = {} }: Sent, form: Document): Promise<Uint8Array> {
  const { consultation, edition, questions } = form.meta.form!
  const values = valuesIn(says, [])
  const answer = ({ name }: Field) => values.get(name)
  if (came.as === 'text') return strToU8(mail(came, labelled(form, values)))
  const changes = Object.fromEntries(questions.map(({ id, changes }) => [id, { changes }]))
  const made = {
    word: async () => withMore(filledInWord(form, answer), beside, consultation),
    web: async () => strToU8(JSON.stringify({ schema: 1, consultation, edition, ...merged(says, changes) })),
    pdf: async () =>
      (await findFormat('pdf')!.render({
        ...form,
        tree: printed(form.tree, values),
      } as Document)) as Uint8Array,
  }
  const bytes = await made[came.as]()
  return came.stated === undefined ? strToU8(mail(came, came.message ?? '', bytes)) : bytes
}

/** By the names of fields: `answers/q1/view`. */
function valuesIn(says: unknown, path: readonly string[]): Map<string, string> {
  if (typeof says === 'string') return new Map([[path.join('/'), says]])
  return new Map(
    Object.entries(says as object).flatMap(([key, inner]) => [...valuesIn(inner, [...path, key])]),
  )
}

function merged(says: object, changes: Record<string, object>): object {
  const { answers = {} } = says as { answers?: Record<string, object> }
  const all = Object.entries(changes).map(([id, of]) => [id, { ...of, ...answers[id] }])
  return { ...says, answers: Object.fromEntries(all) }
}

function shown({ choices }: Field, value: string): string {
  return choices?.find((choice) => choice.value === value)?.label ?? value
}

/** The form as plain text: each label with the answer below it. */
function labelled({ tree }: Document, values: ReadonlyMap<string, string>): string {
  const lines = fieldsOf(tree).flatMap((field) => {
    const value = values.get(field.name)
    return value === undefined ? [] : [field.label, shown(field, value), '']
  })
  return lines.join('\r\n')
}

/** The form as it is printed once filled in: where a field was, there is a text. Nothing lists its headings. */
function printed(node: AnyNode, values: ReadonlyMap<string, string>): AnyNode {
  if (node.type !== 'field') {
    const children = node.children?.map((child) => printed(child, values))
    const type = node.type === 'heading' ? 'paragraph' : node.type
    return children ? { ...node, type, children } : node
  }
  const field = node as unknown as Field
  const value = values.get(field.name)
  const words = { type: 'text', value: value === undefined ? '' : shown(field, value) }
  return field.control === 'rich-text' ? { type: 'paragraph', children: [words] } : words
}

function withMore(
  file: Uint8Array,
  { text, comment, property }: NonNullable<Sent['beside']>,
  consultation: string,
): Uint8Array {
  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const run = (words: string) => `<w:r><w:t xml:space="preserve"> ${escaped(words)}</w:t></w:r>`
  let body = partsOf(file)['word/document.xml']!
  if (text) {
    const { bookmark } = fieldKeys(consultation, 'answers/q1/view')
    const id = new RegExp(`<w:bookmarkStart w:id="(\\d+)" w:name="${bookmark}"/>`).exec(body)![1]
    const end = `<w:bookmarkEnd w:id="${id}"/>`
    body = body.replace(end, () => end + run(text))
  }
  const more = {
    ...(comment && {
      'word/comments.xml': `<w:comments ${W}><w:comment w:id="2" w:author="${comment}"><w:p>${run(comment)}</w:p></w:comment></w:comments>`,
    }),
    ...(property && {
      'docProps/core.xml': `<c xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description>${property}</dc:description></c>`,
    }),
    'word/document.xml': body,
  }
  const parts = Object.fromEntries(Object.entries(more).map(([path, xml]) => [path, strToU8(xml)]))
  return zipSync({ ...unzipSync(file), ...parts })
}

function mail({ at, file }: Sent['came'], message: string, attached?: Uint8Array): string {
  const time = new Date(at).toUTCString().replace('GMT', '+0000')
  const head = [
    `Received: from mail.example.org by pond.example.org; ${time}`,
    'From: Kanarie-sender <kanarie-sender@example.org>',
    'MIME-Version: 1.0',
  ]
  if (!attached) return [...head, '', message].join('\r\n')
  return [
    ...head,
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    message,
    '--b',
    `Content-Type: application/octet-stream; name="${file}"`,
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(attached).toString('base64'),
    '--b--',
    '',
  ].join('\r\n')
}
