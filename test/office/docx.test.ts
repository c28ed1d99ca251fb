import { beforeAll, describe, expect, it } from 'vitest'
import { redline } from '../../src/redline/index.js'
import { pairs } from '../render/docx/pairs.js'
import { policyFiles } from '../render/docx/policy.js'
import { docx } from '../render/docx/word.js'
import { parse } from '../support/trees.js'
import { type Block, type Resolved, resolve } from './office.js'

/** LibreOffice takes both documents out of our redlines: text, styles, numbers, tables and notes. */

let resolved: ReturnType<typeof resolve>

const policy = '7.0 to 7.1 of the policy'
const names = [...Object.keys(pairs), policy]

function filesOf(name: string): { old: Uint8Array; new: Uint8Array; redline: Uint8Array } {
  if (name === policy) return policyFiles('7.0', '7.1')
  const { before, after } = pairs[name]!
  const [from, to] = [parse(before), parse(after)]
  return { old: docx(from), new: docx(to), redline: docx(redline(from, to).tree) }
}

beforeAll(() => {
  const files = names.flatMap((name, index) =>
    Object.entries(filesOf(name)).map(([kind, bytes]) => [`${index}-${kind}`, bytes] as const),
  )
  resolved = resolve(Object.fromEntries(files))
})

/** Without the empty separators behind tables. */
function shown({ blocks, footnotes }: Resolved): { blocks: Block[]; footnotes: Block[][] } {
  return {
    blocks: blocks.filter((block) => !('style' in block && block.style === 'Table End' && block.text === '')),
    footnotes,
  }
}

describe('tracked changes, as LibreOffice resolves them', () => {
  it.each(names.map((name, index) => [name, index] as const))('%s', (_, index) => {
    const { accept, reject } = resolved[`${index}-redline`]!
    const [old, now] = [resolved[`${index}-old`]!.accept, resolved[`${index}-new`]!.accept]
    expect(accept.changes).toBeGreaterThan(0)
    expect([accept.left, reject.left, old.changes, now.changes]).toEqual([0, 0, 0, 0])
    expect(shown(accept)).toEqual(shown(now))
    expect(shown(reject)).toEqual(shown(old))
  })
})
