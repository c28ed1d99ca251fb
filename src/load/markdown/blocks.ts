/** A heading, a fence, HTML or a definition, at any indentation: rather one too many than one too few. */
const start = /^[ \t]*(?:#|`{3}|~{3}|<|\[[^\]]*\]:)/
/** What underlines a heading, parts a table's head from its rows, or is a rule. */
const rule = /^[-+*_=|:> \t]+$/

/** Whether a line starts a block, as far as the line tells. `rest` is what follows its marks of quotes and lists. */
export function startsBlock(rest: string, afterBlank: boolean, marks: number): boolean {
  return rest.trim() !== '' && (afterBlank || marks > 0 || start.test(rest) || rule.test(rest))
}
