import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadMarkdownFile, loadWorkspace, loadYamlFile } from '../../src/load/index.js'
import { limits } from '../../src/load/limits.js'
import { sourceLine } from '../../src/load/source-line.js'
import { toJson } from '../../src/validate/describe.js'
import { temporaryFolder } from './harness.js'

function workspace(files: Record<string, string>): string {
  const root = temporaryFolder()
  mkdirSync(join(root, 'policy/versions'), { recursive: true })
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

const complete = { 'policy/mehrs.yaml': 'a: 1\n', 'policy/ledger.yaml': 'b: 1\n' }

const said = (root: string) =>
  loadWorkspace(root).findings.map((finding) => {
    const { file, severity, code, message } = toJson(finding)
    return `${file} ${severity} ${code}: ${message}`
  })

it('loads what stands under policy/, sorted by name', () => {
  const root = workspace({
    ...complete,
    'policy/versions/9.10.yaml': 'v: "9.10"\n',
    'policy/versions/9.1.yaml': 'v: "9.1"\n',
    'policy/consultations/Aardvark.yaml': 'c: 1\n',
    'policy/versions/.hidden.swp': 'an editor put it there',
  })
  const { files, findings } = loadWorkspace(root)
  expect(findings).toEqual([])
  expect(files.mehrs?.value).toEqual({ a: 1 })
  expect(files.ledger?.file).toBe('policy/ledger.yaml')
  expect(files.versions.map(({ file }) => file)).toEqual([
    'policy/versions/9.1.yaml',
    'policy/versions/9.10.yaml',
  ])
  expect(files.consultations.map(({ value }) => value)).toEqual([{ c: 1 }])
})

it('tells what is missing', () => {
  expect(said(workspace({ 'policy/mehrs.yaml': 'a: 1\n' }))).toEqual([
    'policy/ledger.yaml error file-missing: policy/ledger.yaml does not exist',
  ])
  const empty = temporaryFolder()
  expect(said(empty)).toEqual([`policy error workspace-missing: there is no folder "policy" in ${empty}`])
  expect(said(join(empty, 'nowhere'))).toHaveLength(1)
})

it('tells of files that it does not read', () => {
  const root = workspace({
    ...complete,
    'policy/versions/9.2.yml': 'v: "9.2"\n',
    'policy/versions/9.3.YAML': 'v: "9.3"\n',
    'policy/versions/9.4.yaml.txt': 'v: "9.4"\n',
    'policy/versions/9.5.yaml~': 'v: "9.5"\n',
    'policy/versions/old/9.0.yaml': 'v: "9.0"\n',
    'policy/notes.md': 'Notes.\n',
  })
  const stray = 'warning stray-file: this is not read: nothing is expected under this name here'
  const wrong = 'error wrong-extension: this is not read: names of sources end in .yaml'
  expect(said(root).sort()).toEqual([
    `policy/notes.md ${stray}`,
    `policy/versions/9.2.yml ${wrong}`,
    `policy/versions/9.3.YAML ${wrong}`,
    `policy/versions/9.4.yaml.txt ${wrong}`,
    `policy/versions/9.5.yaml~ ${stray}`,
    `policy/versions/old ${stray}`,
  ])
  expect(loadWorkspace(root).files.versions).toEqual([])
})

it('tells what cannot be read, and why', () => {
  const root = workspace(complete)
  symlinkSync('circle.yaml', join(root, 'circle.yaml'))
  const reason = (path: string) => toJson(loadYamlFile(root, path).findings[0]!).message
  expect(reason('circle.yaml')).toBe('this cannot be read: its symbolic links go round in a circle')
  expect(reason('policy')).toBe('this cannot be read: it is a folder')
  expect(reason('policy/mehrs.yaml/x.yaml')).toBe(
    'this cannot be read: a part of its path is a file, not a folder',
  )
  expect(reason('/dev/zero')).toBe('this cannot be read: it is not a regular file')
  expect(reason(`${'a'.repeat(300)}.yaml`)).toBe('this cannot be read: its name is too long')
  expect(reason('none.yaml')).toBe('none.yaml does not exist')
})

it('looks at the size of a file before it reads it', () => {
  const root = workspace({ 'made-up.yaml': '', 'made-up.md': '' })
  truncateSync(join(root, 'made-up.yaml'), 50 * 1024 * 1024)
  truncateSync(join(root, 'made-up.md'), limits.bytes + 1)
  expect(toJson(loadYamlFile(root, 'made-up.yaml').findings[0]!).message).toBe(
    'the file has 50 MB, more than the 4 MB that are read',
  )
  expect(loadMarkdownFile(root, 'made-up.md').findings.map(({ code }) => code)).toEqual(['file-too-large'])
})

it('names a file by its path from the workspace, wherever it is', () => {
  const root = workspace({ 'drafts/x.yaml': 'a: 1\n' })
  expect(loadYamlFile(root, join(root, 'drafts/x.yaml')).source?.file).toBe('drafts/x.yaml')
  expect(loadYamlFile(join(root, 'policy'), '../drafts/x.yaml').source?.file).toBe('../drafts/x.yaml')
})

it('gives a line of a source for a report', () => {
  const root = workspace({ 'x.md': '\ufeffone\r\ntwo\r\n' })
  expect([1, 2, 3, 4].map((line) => sourceLine(root, 'x.md', line))).toEqual(['one', 'two', '', null])
  expect(sourceLine(root, 'none.md', 1)).toBeNull()
})
