import fc from 'fast-check'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { literal, quote, union } from '../../src/package/source.js'

it('writes what fits on a line on one line', () => {
  expect(literal({ code: 'ZZ001', escalate: null, sources: ['a', 'b'] })).toBe(
    "{\n  code: 'ZZ001',\n  escalate: null,\n  sources: ['a', 'b'],\n}",
  )
  expect(literal([])).toBe('[]')
  expect(literal({ code: null })).toBe('{ code: null }')
  expect(literal({ 'code-group': null })).toBe("{ 'code-group': null }")
  const [most, tooMuch] = [96, 97].map((length) => ['x'.repeat(length)])
  expect(literal(most)).toHaveLength(100)
  expect(literal(tooMuch)).toMatch(/^\[\n/)
  expect(literal(['x'.repeat(60), 'y'.repeat(60)])).toContain(`[\n  '${'x'.repeat(60)}',\n`)
})

it('writes literals that JavaScript reads back, whatever is in the text', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\'"`\\', "\\'", '\\"', '*/</script>', '\u2028\u2029\0\r\n', '\ud800', '\u202e'),
  )
  const entry = fc.record({
    a: text,
    b: fc.array(text),
    c: fc.option(fc.integer()),
    d: fc.record({ e: fc.boolean() }),
  })
  const check = fc.asyncProperty(fc.array(entry), async (value) => {
    const source = `export default ${literal(value)}`
    const module = await import(
      /* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(source).toString('base64')}`
    )
    expect(module.default).toEqual(value)
  })
  await fc.assert(check, { numRuns: 200 })
})

it('writes types that TypeScript takes for the same strings', () => {
  const texts = ['MOC (Secure)', 'O\'Neill "x" \\', '\u2028\n*/', '👍🏽']
  const file = ts.createSourceFile('a.ts', `type A = ${union(texts)}`, ts.ScriptTarget.Latest)
  const [statement] = file.statements
  const type = (statement as ts.TypeAliasDeclaration).type as ts.UnionTypeNode
  expect(type.types.map((part) => ((part as ts.LiteralTypeNode).literal as ts.StringLiteral).text)).toEqual(
    texts,
  )
  expect(union([])).toBe('never')
  expect(quote("it's")).toBe("'it\\'s'")
})
