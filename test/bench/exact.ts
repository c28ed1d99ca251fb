import { deepStrictEqual } from 'node:assert'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Root } from 'mdast'
import { accept, reject } from '../../src/model/accept.js'
import type { AnyNode } from '../../src/model/tree.js'
import { redline } from '../../src/redline/index.js'
import { bare, parse } from '../support/trees.js'
import { generator } from './random.js'

/**
 * Rule 1 on real documents: `npm run bench:exact` edits each Markdown file of a folder at random, so often, at any
 * depth of its tree, and proves that accepting the redline gives the edited document and rejecting it the original.
 * Exits with 1 at the first that does not, with the seed that repeats it.
 */
const { values: options } = parseArgs({
  options: {
    corpus: {
      type: 'string',
      default: fileURLToPath(new URL('../../../shared/corpus/markdown', import.meta.url)),
    },
    scripts: { type: 'string', default: '1000' },
    only: { type: 'string', default: '' },
  },
})

const files = readdirSync(options.corpus).filter(
  (file) => file.endsWith('.md') && file.includes(options.only),
)
for (const file of files.sort()) {
  const original = parse(readFileSync(join(options.corpus, file), 'utf8'))
  const expected = bare(original)
  let changes = 0
  deepStrictEqual(redline(original, original).changes, [])
  for (let seed = 1; seed <= Number(options.scripts); seed += 1)
    changes += prove(file, original, expected, seed)
  process.stdout.write(
    `${file}: ${options.scripts} edit scripts, ${changes} changes, all exact; compared with itself, no change\n`,
  )
}

function prove(file: string, original: Root, expected: Root, seed: number): number {
  try {
    const edited = editAtRandom(original, seed)
    const { tree, changes } = redline(original, edited)
    deepStrictEqual(accept(tree), bare(edited))
    deepStrictEqual(reject(tree), expected)
    return changes.length
  } catch (error) {
    process.stderr.write(`${file}, seed ${seed}:\n`)
    throw error
  }
}

/** A copy with up to twelve edits: children removed, doubled, moved within their parent or reworded. */
function editAtRandom(document: Root, seed: number): Root {
  const random = generator(seed)
  const copy = structuredClone(document)
  const parents = parentsIn(copy)
  for (let edits = 1 + random(12); edits > 0; edits -= 1) {
    const { children } = parents[random(parents.length)]!
    if (children.length > 0) edit(children, random)
  }
  return copy
}

function edit(children: AnyNode[], random: (below: number) => number): void {
  const index = random(children.length)
  const node = children[index]!
  const kind = random(5)
  if (node.type === 'text' && kind < 3)
    node.value = node.value!.replace(/\S+/g, (word) => (random(9) ? word : `edit${random(99)}`))
  else if (kind === 0) children.splice(index, 1)
  else if (kind === 1) children.splice(random(children.length + 1), 0, structuredClone(node))
  else children.splice(random(children.length), 0, ...children.splice(index, 1))
}

function parentsIn(node: AnyNode): { children: AnyNode[] }[] {
  const { children } = node
  return children ? [{ children }, ...children.flatMap(parentsIn)] : []
}
