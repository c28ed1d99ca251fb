import { find } from '../../render/docx/word.js'
import { elements } from './package.js'
import type { Rule } from './rule.js'
import { body } from './sample.js'

/**
 * A rule that the children of an element stand in the order of the schema (ISO/IEC 29500-1, annex A). `children` are
 * their names in that order, with bars between those that may stand in any.
 */
export function order(parent: string, children: string, bad: Readonly<Record<string, string>>): Rule {
  const places = new Map<string, number>(
    children
      .split(' ')
      .flatMap((names, place) => names.split('|').map((name) => [`w:${name}`, place] as const)),
  )
  // What has another prefix is an extension, and stands where the schema ends.
  const placeOf = (name: string) => (name.startsWith('w:') ? places.get(name) : places.size)
  return {
    name: `what is in ${parent} is in the order of the schema`,
    check({ parts }, report) {
      for (const element of Array.from(parts.values()).flatMap((part) => find(part, parent))) {
        let last = 0
        for (const { name } of elements(element)) {
          const place = placeOf(name)
          if (place === undefined) report(`${name}, which does not belong there`)
          else if (place < last) report(`${name} comes too late`)
          else last = place
        }
      }
    },
    bad: Object.fromEntries(Object.entries(bad).map(([what, xml]) => [what, body(xml)])),
  }
}
