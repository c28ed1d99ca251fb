import { attachmentName, packFormats } from '../compose/consultation/names.js'
import { appendices, appendixDocument, packOf, publications } from '../emit/index.js'
import type { Document } from '../model/document.js'
import { toBytes } from '../model/output.js'
import type { Workspace } from '../model/workspace.js'
import { findFormat } from '../render/index.js'
import { addresses, siteOf } from '../site/index.js'

/** One file of a publication, made when it is asked for. */
export interface Made {
  /** As the build has it, with forward slashes. */
  path: string
  /** What it is, for the list of pages: `Redline from 7.0 to 7.1-draft`. */
  title: string
  /** The name of its format; `part` of what pages of the site load. */
  format: string
  mediaType: string
  /** Throws where what is composed has errors that the rules find. */
  make(): Promise<Uint8Array>
}

/** What of a workspace can be shown, by path; further kinds of page are further entries of `kinds`. */
export function filesOf(workspace: Workspace): Made[] {
  const files = kinds.flatMap((kind) => kind(workspace))
  return [...files, ...site(workspace, files)]
}

const kinds: readonly ((workspace: Workspace) => Made[])[] = [documents, appendixPages, packs]

function documents(workspace: Workspace): Made[] {
  return publications(workspace).flatMap(({ path, title, compose }) =>
    files(path, title, ['html', 'docx', 'pdf'], compose),
  )
}

function appendixPages(workspace: Workspace): Made[] {
  return appendices(workspace).flatMap(({ stem, version, view }) => {
    const title = `Appendix A of ${version.value.version}${view ? `: ${view.heading}` : ''}`
    return files(stem, title, ['html'], () => appendixDocument(workspace, version, view))
  })
}

/** The pack of each consultation: as it went out, or as it would. */
function packs(workspace: Workspace): Made[] {
  return workspace.consultations.flatMap((source) => {
    const { id, title, attachments } =
      workspace.record?.pack(source.value.id)?.consultation.value ?? source.value
    let pack: ReturnType<typeof packOf> | undefined
    const named = (name: string) => {
      pack ??= packOf(workspace, source)
      return pack.documents.find((part) => part.name === name)!.document
    }
    const parts = [
      { name: id, title, kind: 'consultation' as const },
      ...attachments.map((part) => ({ ...part, name: attachmentName(part) })),
    ]
    return parts.flatMap(({ name, title, kind }) =>
      files(`consultations/${id}/${name}`, title, packFormats[kind], () => named(name)),
    )
  })
}

/**
 * The site, without the list of what can be downloaded: that has sizes and digests of files that are not made until
 * they are asked for. Where a page leads to one of them, it is there.
 */
function site(workspace: Workspace, files: readonly Made[]): Made[] {
  const { paths, file } = siteOf(workspace, [])
  const pages = paths.map((path): Made => {
    const format = path.endsWith('.html') ? 'html' : 'part'
    const make = async () => file(path)!.bytes
    return { path: `${SITE}${path}`, title: 'The site', format, mediaType: mediaTypeOf(path), make }
  })
  return [...pages, ...files.map((file) => ({ ...file, path: `${SITE}${addresses.file(file.path)}` }))]
}

/** The folder of the site. */
export const SITE = 'site/'

function mediaTypeOf(path: string): string {
  const types = { css: 'text/css', js: 'text/javascript', xml: 'application/xml', html: 'text/html' }
  return `${types[path.slice(path.lastIndexOf('.') + 1) as keyof typeof types]}; charset=utf-8`
}

function files(stem: string, title: string, formats: readonly string[], compose: () => Document): Made[] {
  return formats.map((name) => {
    const { extension, mediaType, render } = findFormat(name)!
    const make = async () => toBytes(await render(compose()))
    return { path: `${stem}.${extension}`, title, format: name, mediaType, make }
  })
}
