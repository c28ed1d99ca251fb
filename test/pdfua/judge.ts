import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { program } from '../support/program.js'

const here = import.meta.dirname

/** What veraPDF says of a file: the rules of PDF/UA-1 that it breaks, and how many checks it made. */
export interface Judgement {
  broken: string[]
  checks: number
}

/** Has veraPDF judge PDF files, by name. Maven brings it, from Maven Central, when it is first asked for. */
export function judge(pdfs: ReadonlyMap<string, Uint8Array>): Map<string, Judgement> {
  const folder = mkdtempSync(join(tmpdir(), 'mehrs-pdfua-'))
  try {
    const paths = Array.from(pdfs, ([, bytes], index) => {
      const path = join(folder, `${index}.pdf`)
      writeFileSync(path, bytes)
      return path
    })
    const list = join(folder, 'list')
    writeFileSync(list, paths.join('\n'))
    const options = ['-cp', classpath(join(folder, 'classpath')), join(here, 'Judge.java'), list]
    return read(program('java', options, 'openjdk-17-jdk-headless'), [...pdfs.keys()])
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function classpath(file: string): string {
  const options = ['--quiet', '--batch-mode', '--file', join(here, 'pom.xml'), `-Dmdep.outputFile=${file}`]
  program('mvn', [...options, 'dependency:build-classpath'], 'maven')
  return readFileSync(file, 'utf8').trim()
}

/** The lines that Judge.java prints. */
function read(output: string, names: readonly string[]): Map<string, Judgement> {
  const judgements: Judgement[] = []
  for (const line of output.trimEnd().split('\n')) {
    const [verdict, ...rest] = line.split('\t')
    if (verdict !== '') judgements.push({ broken: [], checks: Number(rest[0]) })
    else judgements.at(-1)!.broken.push(rest.join(' '))
  }
  return new Map(names.map((name, index) => [name, judgements[index]!]))
}
