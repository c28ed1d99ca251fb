import { templates } from '../../generated/templates.js'
import { printable } from '../visible.js'
import { contentSecurityPolicy } from './style.js'

/** What is around the content of a page: where its style and scripts are, what they may do, and the way to other pages. */
export interface Shell {
  /** The Content-Security-Policy. */
  policy: string
  /** HTML at the end of the head. */
  head: string
  /** HTML before the content. */
  navigation: string
  /** HTML after the content. */
  foot: string
}

/** What a page says of itself to browsers and search engines. */
export interface PageFacts {
  title: string
  description: string
  author: string
  language: string
}

/** A file of its own: its one style and its scripts are in it, and nothing else is let in. */
export function standalone(style: string, scripts: readonly string[]): Shell {
  return {
    policy: contentSecurityPolicy(style, scripts),
    head: `<style>${style}</style>`,
    navigation: '',
    foot: scripts.map((script) => `<script type="module">${script}</script>`).join('\n'),
  }
}

/** The whole page. */
export function inShell(
  { title, description, author, language }: PageFacts,
  content: string,
  shell: Shell,
): string {
  return templates['page.html']({
    title: printable(title),
    description: printable(description),
    author: printable(author),
    language,
    content: content.trimEnd(),
    ...shell,
  }).replace(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F]/g, (sign) => CONTROL_PICTURES[sign.charCodeAt(0)] ?? '\u2421')
}

/** HTML has no way to write a control character: each is shown by its picture. */
const CONTROL_PICTURES = Array.from({ length: 32 }, (_, code) => String.fromCharCode(0x2400 + code))
