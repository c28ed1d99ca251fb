import { visible } from '../render/visible.js'

/**
 * A sentence with names in it, whoever gave them: a file, an argument, what the system says. Each stays on the line
 * and does nothing to the terminal; only the line ends of the sentence itself are some.
 */
export function said(sentence: TemplateStringsArray, ...names: (string | number)[]): string {
  return String.raw({ raw: sentence }, ...names.map((name) => visible(String(name))))
}
