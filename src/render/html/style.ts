import { createHash } from 'node:crypto'
import { assets } from '../../generated/templates.js'
import type { DocumentMeta } from '../../model/document.js'

/** The page's style, with what printed pages say of themselves at their foot. */
export function styleOf({ title, subtitle, classification, form }: DocumentMeta): string {
  const left = [classification, title, subtitle].filter(Boolean).join(' · ')
  return `${assets['document.css']}${form ? assets['form.css'] : ''}@page {
  @bottom-left { content: ${cssString(left)}; }
  @bottom-right { content: 'Page ' counter(page) ' of ' counter(pages); }
}
`
}

/**
 * A policy that lets the page use this one style and these scripts and nothing else: no image, no font, no frame, no
 * address to send a form to.
 */
export function contentSecurityPolicy(style: string, scripts: readonly string[]): string {
  const directives = [
    "default-src 'none'",
    `style-src ${source(style)}`,
    ...(scripts.length > 0 ? [`script-src ${scripts.map(source).join(' ')}`] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ]
  return directives.join('; ')
}

function source(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`
}

function cssString(text: string): string {
  return `'${text.replace(/[^ -~]|['"\\<>]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}'`
}
