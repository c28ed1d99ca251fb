import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { expect, it } from 'vitest'

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => `src/${name.replaceAll('\\', '/')}`)
  .filter((name) => /\.[tj]s$/.test(name) && !name.startsWith('src/generated/'))

const imports = new Map(files.map((file) => [file, importsOf(file)]))

it('no files of src import each other in a circle', () => {
  expect(circles()).toEqual([])
})

it('model points at nothing above it', () => {
  const up = [...imports].flatMap(([file, targets]) =>
    file.startsWith('src/model/')
      ? targets.filter((target) => !target.startsWith('src/model/')).map((target) => `${file} → ${target}`)
      : [],
  )
  expect(up).toEqual([])
})

it.each([
  ['redline', ['sequences', 'words', 'pairing', 'merging', 'listing', 'classing']],
  ['.', ['model', 'load', 'compose', 'record', 'validate', 'render', 'emit', 'cli']],
])('the stages in %s each know only those before them', (folder, stages) => {
  const stageOf = (path: string) =>
    stages.indexOf(posix.relative(posix.join('src', folder), path).split('/')[0]!)
  const back = [...imports].flatMap(([file, targets]) =>
    targets
      .filter((target) => stageOf(file) >= 0 && stageOf(target) > stageOf(file))
      .map((target) => `${file} → ${target}`),
  )
  expect(back).toEqual([])
})

/** The files of src that a file imports, at once or later. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/(?:from|import|import\() ?'(\.[^']+)'/g)].flatMap(([, specifier]) => {
    const path = posix.join(posix.dirname(file), specifier!)
    return files.find((other) => other === path || other === path.replace(/\.js$/, '.ts')) ?? []
  })
}

/** Tarjan's strongly connected components, of two files or more. */
function circles(): string[][] {
  const found: string[][] = []
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const open: string[] = []
  const visit = (file: string): void => {
    order.set(file, order.size)
    lowest.set(file, order.get(file)!)
    open.push(file)
    for (const target of imports.get(file)!) {
      if (!order.has(target)) visit(target)
      if (open.includes(target)) lowest.set(file, Math.min(lowest.get(file)!, lowest.get(target)!))
    }
    if (lowest.get(file) !== order.get(file)) return
    const circle = open.splice(open.indexOf(file))
    if (circle.length > 1) found.push(circle.sort())
  }
  for (const file of files) if (!order.has(file)) visit(file)
  return found
}
