import { strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll } from 'vitest'
import { fieldKeys } from '../../src/model/form.js'
import { renderDocx } from '../../src/render/docx/index.js'
import {
  type Outcome,
  PdfReader,
  type Reading,
  readReceived,
  type Skeleton,
  skeletonOf,
} from '../../src/respond/index.js'
import { partsOf } from '../render/docx/word.js'
import { answerTo, filledInWord, responseForm } from '../support/form.js'
import { fieldsOf } from '../support/response.js'

/** What the tests of readers share: the made-up form, filled in, and as others would hand it on. */

export const form = responseForm()
export const fields = fieldsOf(form.tree)
export const blank = renderDocx(form)
export const filled = filledInWord(form)
export const pdfs = new PdfReader()

/** What was filled in, by the names of fields. */
export const given = Object.fromEntries(
  fields.flatMap((field) => {
    const value = answerTo(field)
    return value === undefined ? [] : [[field.name, String(value)]]
  }),
)

let skeleton: Skeleton
beforeAll(async () => {
  skeleton = await skeletonOf(form)
})

export async function receive(bytes: Uint8Array | string, name = 'answer'): Promise<Outcome[]> {
  const file = typeof bytes === 'string' ? strToU8(bytes) : bytes
  return (await readReceived(file, name, skeleton, pdfs)).outcomes
}

export function theSkeleton(): Skeleton {
  return skeleton
}

export async function read(bytes: Uint8Array | string, name?: string): Promise<Reading> {
  const [outcome] = await receive(bytes, name)
  if (!outcome || !('reading' in outcome)) throw new Error(JSON.stringify(outcome))
  return outcome.reading
}

export function values({ answers }: Reading): Record<string, string> {
  return Object.fromEntries([...answers].map(([name, { value }]) => [name, value]))
}

export function foundBy({ answers }: Reading): string[] {
  return [...new Set([...answers.values()].map(({ by }) => by))]
}

/** The filled form with its body, or other parts, as the edits make them. */
export function edited(
  edit: (body: string) => string,
  more: Record<string, string> = {},
  file: Uint8Array = filled,
): Uint8Array {
  const body = partsOf(file)['word/document.xml']!
  const parts = Object.fromEntries(Object.entries(more).map(([path, text]) => [path, strToU8(text)]))
  return zipSync({ ...unzipSync(file), 'word/document.xml': strToU8(edit(body)), ...parts })
}

/** As LibreOffice hands it on: the controls have no tags. */
export function withoutTags(body: string): string {
  return body.replace(/<w:tag [^>]*>/g, '')
}

/** As a plain copy has it: no controls and no bookmarks. */
export function withoutKeys(body: string): string {
  return withoutTags(body).replace(/<w:bookmark(Start|End) [^>]*>/g, '')
}

export function bookmarkOf(name: string): string {
  return fieldKeys('Zoo_2030', name).bookmark
}

/** Puts XML right behind the field `name`: inside its paragraph, or after it. */
export function behind(name: string, xml: string): (body: string) => string {
  const { bookmark } = fieldKeys('Zoo_2030', name)
  return (body) => {
    const id = new RegExp(`<w:bookmarkStart w:id="(\\d+)" w:name="${bookmark}"/>`).exec(body)![1]
    const end = `<w:bookmarkEnd w:id="${id}"/>`
    if (!body.includes(end)) throw new Error(`no end of ${bookmark}`)
    return body.replace(end, () => end + xml)
  }
}

export function run(text: string, properties = ''): string {
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
}

export function zipOf(parts: Record<string, string | Uint8Array>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, part]) => [path, typeof part === 'string' ? strToU8(part) : part]),
    ),
  )
}
