import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {
  Conformance,
  ConformanceCase,
  ExpectedDecision,
  WrongUse,
} from '../../src/generated/conformance.js'
import { emitPackage } from '../../src/package/index.js'
import { briefly } from '../../src/package/languages.js'
import { workspaces } from '../package/conformance/workspaces.js'
import { program } from '../support/program.js'

interface Language {
  name: string
  /** The Debian packages that it needs. */
  debian: string
  /** The commands, of which the last one answers; `at` is a path in the package. */
  commands(at: (path: string) => string): [string, ...string[]][]
}

const gson = '/usr/share/java/gson.jar'
const newtonsoft = '/usr/lib/cli/Newtonsoft.Json-5.0/Newtonsoft.Json.dll'

const languages: Language[] = [
  {
    name: 'Python',
    debian: 'python3',
    commands: (at) => [['python3', at('examples/example.py'), at('data.json')]],
  },
  {
    name: 'Java',
    debian: 'openjdk-17-jdk-headless libgoogle-gson-java',
    commands: (at) => [['java', '-cp', gson, at('examples/Example.java'), at('data.json')]],
  },
  {
    name: 'C#',
    debian: 'mono-mcs mono-runtime libnewtonsoft-json5.0-cil',
    commands: (at) => [
      ['mcs', `-out:${at('Example.exe')}`, `-r:${newtonsoft}`, at('examples/Example.cs')],
      ['mono', at('Example.exe'), at('data.json')],
    ],
  },
]

interface Asked {
  id: string
  question: Record<string, unknown>
  expected: ExpectedDecision | WrongUse
}

describe.each(Object.entries(workspaces))('%s', (_, workspace) => {
  const folder = mkdtempSync(join(tmpdir(), 'mehrs-languages-'))
  const at = (path: string) => join(folder, path)
  let asked: Asked[]

  beforeAll(() => {
    for (const { path, bytes } of emitPackage(workspace)) {
      const target = at(path.replace('mehrs-policy/', ''))
      mkdirSync(dirname(target), { recursive: true })
      writeFileSync(target, bytes)
      if (path.endsWith('/conformance.json')) asked = questions(JSON.parse(new TextDecoder().decode(bytes)))
    }
  })

  afterAll(() => rmSync(folder, { recursive: true }))

  it.each(languages)('is answered by the example in $name as by every case', ({ debian, commands }) => {
    const input = asked.map(({ question }) => `${JSON.stringify(question)}\n`).join('')
    const printed = commands(at).map(([name, ...args]) => program(name, args, debian, input))
    const answers = printed.at(-1)!.trimEnd().split('\n')
    const wrong = asked
      .map(({ id, expected }, index) => ({ id, answer: JSON.parse(answers[index] ?? 'null'), expected }))
      .filter(({ answer, expected }) => !agrees(answer, expected))
      .map((each) => JSON.stringify(each))
    expect(wrong).toEqual([])
    expect(answers).toHaveLength(asked.length)
  })
})

/** The cases about attempts: what a tracker is to answer to a stream, `decide` is to answer to each part of it. */
function questions({ cases }: Conformance): Asked[] {
  return cases.flatMap(({ id, ask, question, expected }: ConformanceCase): Asked[] => {
    if (ask === 'decide') return [{ id, question, expected: expected as Asked['expected'] }]
    if (!('decisions' in expected)) return []
    const { stream, ...rest } = question
    return expected.decisions.map((decision, index) => ({
      id: `${id}#${index + 1}`,
      question: { ...rest, attempts: (stream as unknown[]).slice(0, index + 1) },
      expected: decision,
    }))
  })
}

/** The examples say what a caller needs to act on; of wrong use, that it is wrong. */
function agrees(answer: Record<string, unknown>, expected: Asked['expected']): boolean {
  if ('error' in expected) return 'error' in answer
  const wanted = Object.entries(briefly(expected))
  return wanted.every(([key, value]) => (answer[key] ?? null) === value)
}
