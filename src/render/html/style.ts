import { createHash } from 'node:crypto'
import { assets } from '../../generated/templates.js'
import type { DocumentMeta } from '../../model/document.js'

/** The page's style, with what printed pages say of themselves at their foot. */
export function styleOf({ title, subtitle, classification }: DocumentMeta): string {
  const left = [classification, title, subtitle].filter(Boolean).join(' · ')
  return `${assets['document.css']}@page {
  @bottom-left { content: ${cssString(left)}; }
  @bottom-right { content: 'Page ' counter(page) ' of ' counter(pages); }
}
`
}

/** A policy that lets the page use this one style and nothing else: no script, no image, no font, no frame, no form. */
export function contentSecurityPolicy(style: string): string {
  const digest = createHash('sha256').update(style, 'utf8').digest('base64')
  return `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`
}

function cssString(text: string): string {
  return `'${text.replace(/[^ -~]|['"\\<>]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}'`
}
