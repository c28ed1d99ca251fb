import { assets } from '../../generated/templates.js'
import type { Document } from '../../model/document.js'

/** The scripts of a page; none where there is nothing that a script would add to. */
export function scriptsOf({ meta, redline }: Document, hasContents: boolean, hasFilter: boolean): string[] {
  return [
    ...(redline || hasContents || hasFilter ? [assets['document.js']] : []),
    ...(meta.form ? [assets['form.js']] : []),
  ]
}
