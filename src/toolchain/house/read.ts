import { posix } from 'node:path'
import type { House, HousePart } from '../../render/docx/house.js'
import { linkedPictures, problemsIn } from './check.js'
import { blankFields } from './fields.js'
import { openPackage, type Package, type Reference } from './package.js'
import { isOn, readSection } from './section.js'
import { renameStyles, settleStyles, styleIds } from './styles.js'
import { child, type Element, remove, toTemplate } from './xml.js'

/** A house style, or what an author has to do in Word before there is one. */
export type Reading = { house: House; problems: [] } | { house: null; problems: string[] }

/** Reads a Word file as a house style. What Word adds of its own, such as ids of editing sessions, does no harm. */
export function readHouse(bytes: Uint8Array): Reading {
  try {
    return read(openPackage(bytes))
  } catch (error) {
    return failed(
      `It cannot be read as a Word document: ${(error as Error).message}. Save it in Word as .docx.`,
    )
  }
}

function failed(...problems: string[]): Reading {
  return { house: null, problems }
}

/** The namespace of the usual kind of file. The strict kind has another, which LibreOffice and older Words read badly. */
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

function read(file: Package): Reading {
  const main = find(file.relationships(''), 'officeDocument')
  const document = main === undefined ? undefined : file.xml(main)
  if (main === undefined || document?.attributes['xmlns:w'] !== WORD)
    return failed('It is not a Word document of the usual kind. In Word: Save As, "Word Document (*.docx)".')
  const references = file.relationships(main)
  const [styles, settings] = [find(references, 'styles'), find(references, 'settings')]
  if (styles === undefined) return failed('It has no styles. Go on from an earlier state of the file.')

  const { page, first, furniture } = readSection(document)
  const { ids, missing } = styleIds(file.xml(styles))
  const problems = missing.map(
    ({ kind, name, use }) =>
      `It has no ${kind} style named "${name}", which the documents use for ${use}. In Word: Styles, New Style, and name it exactly so; or go on from an earlier state of the file.`,
  )
  const used = new Set(furniture.map(({ relationship }) => relationship))
  const taken = references.filter(({ id, type }) => used.has(id) || /\/(styles|fontTable|theme)$/.test(type))
  const parts = [...withAllBelow(taken, file)].map(([path, reference]): HousePart => {
    const relationships = file.relationships(path)
    const contentType = file.contentType(path)
    const root = /^application\/.*\bxml$/.test(contentType) ? file.xml(path) : null
    problems.push(...linkedPictures(relationships, path), ...(root ? problemsIn(root, path) : []))
    return {
      path,
      contentType,
      reference: reference && {
        id: nameOf(path),
        type: reference.type,
        target: posix.relative('word', path),
      },
      content: root
        ? toTemplate(prepared(root, ids))
        : { base64: Buffer.from(file.files[path]!).toString('base64') },
      relationships: relationships.map((one) => ({
        ...one,
        target: one.external ? one.target : posix.relative(posix.dirname(path), one.target),
      })),
    }
  })
  if (problems.length > 0) return failed(...problems)
  const pathOf = (relationship: string) => references.find(({ id }) => id === relationship)!.target
  const house: House = {
    page,
    first,
    even: settings !== undefined && isOn(child(file.xml(settings), 'w:evenAndOddHeaders')),
    furniture: furniture.map(({ kind, pages, relationship }) => ({
      kind,
      pages,
      id: nameOf(pathOf(relationship)),
    })),
    parts,
  }
  return { house, problems: [] }
}

/** The path of what is referred to in that way. */
function find(references: readonly Reference[], type: string): string | undefined {
  return references.find((one) => one.type.endsWith(`/${type}`))?.target
}

function nameOf(path: string): string {
  return posix.parse(path).name
}

/** The parts that are referred to, each with the body's reference to it, and all that these refer to. */
function withAllBelow(references: readonly Reference[], file: Package): Map<string, Reference | null> {
  const result = new Map<string, Reference | null>(references.map((one) => [one.target, one]))
  for (const path of result.keys())
    for (const { target, external } of file.relationships(path))
      if (!external && !result.has(target)) result.set(target, null)
  return result
}

/** Marks that belong to the file and not to what is made with it. */
const OWN = new Set(['w:bookmarkStart', 'w:bookmarkEnd', 'w:proofErr', 'w:lastRenderedPageBreak'])

function prepared(root: Element, ids: ReadonlyMap<string, string>): Element {
  remove(root, OWN)
  renameStyles(root, ids)
  if (root.name === 'w:styles') settleStyles(root)
  if (root.name === 'w:hdr' || root.name === 'w:ftr') blankFields(root)
  return root
}
