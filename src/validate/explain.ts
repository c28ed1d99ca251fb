import { nearest } from '../model/nearest.js'
import { documentation } from './documentation.js'
import { rules } from './rules/index.js'
import type { Example, RuleCode } from './rules/rule.js'

/** What a code means, why it matters, the way out, and examples, as Markdown; null for a code that there is not. */
export function explain(code: string): string | null {
  const blocks = isKey(rules, code)
    ? explainRule(code)
    : isKey(documentation, code)
      ? [documentation[code]]
      : null
  return blocks && [`# ${code}`, ...blocks].map((block) => `${block}\n`).join('\n')
}

/** The code that was most likely meant; null where none is near. */
export function nearestCode(code: string): string | null {
  return nearest(code, [...Object.keys(rules), ...Object.keys(documentation)])
}

const legend =
  'Snippets of the files of an imaginary workspace. `…` stands for fields that do not matter here, `^` marks what is found, `~` what the finding refers to.'

function explainRule(code: RuleCode): string[] {
  const { severity, summary, why, fix, examples } = rules[code]
  return [
    `**${severity}:** ${summary}`,
    why,
    `**What to do:** ${fix}`,
    '## Examples',
    legend,
    ...examples.map(exampleText),
  ]
}

function exampleText({ name, text }: Example): string {
  const verdict = /^ *\^+$/m.test(text) ? 'Found' : 'Fine'
  return `${verdict}: ${name}.\n\n\`\`\`yaml\n${abridged(text).replace(/\n(?=# policy\/)/g, '\n\n')}\`\`\``
}

/** Without what an example has so much of that nobody would read it. */
function abridged(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => (line.length > 120 ? `${line.slice(0, 100)}…${line.slice(-20)}` : line))
  return lines
    .flatMap((line, index) => {
      if (line === '' || line !== lines[index - 1]) return [line]
      return line === lines[index - 2] ? [] : [line.replace(/\S.*/, '…')]
    })
    .join('\n')
}

function isKey<T extends object>(table: T, key: string): key is Extract<keyof T, string> {
  return Object.hasOwn(table, key)
}
