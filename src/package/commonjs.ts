/**
 * The modules of the package for programs that `require` them, Jest and TypeScript without ESM among them: each one beside
 * its ES module, under the same name with `.cjs`, and its types with `.d.cts`. What the templates write has imports in
 * front and each export as a constant; anything else here is a bug.
 */
export function commonJs(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).map(([path, text]) =>
      path.endsWith('.d.ts')
        ? [path.replace(/\.d\.ts$/, '.d.cts'), types(text)]
        : [path.replace(/\.js$/, '.cjs'), module(text)],
    ),
  )
}

function module(text: string): string {
  const made = text
    .replace(
      /^import \{([^}]*)\} from '(.*)\.js'$/gm,
      (_, names: string, path: string) =>
        `const {${names.replaceAll(' as ', ': ')}} = require('${path}.cjs')`,
    )
    .replace(/^export const (\w+) = /gm, (_, name: string) => `const ${name} = exports.${name} = `)
  const left = /^(?:import|export)\b.*/m.exec(made)
  if (left) throw new Error(`no CommonJS for: ${left[0]}`)
  return made.replace(/^(\/\*\*.*?\*\/\n)/s, "'use strict'\n\n$1")
}

function types(text: string): string {
  return text.replace(/(from '[^']*)\.js'/g, "$1.cjs'")
}
