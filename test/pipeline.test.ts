import { expect, it } from 'vitest'
import type { Output } from '../src/model/output.js'
import type { Consultation } from '../src/model/types.js'
import type { Workspace } from '../src/model/workspace.js'
import { publish } from '../src/pipeline.js'
import { proof } from './support/depth.js'
import { consultation, draft, version, workspace } from './support/made-up.js'

async function publishAll(of: Workspace): Promise<Output[]> {
  const outputs: Output[] = []
  for await (const output of publish(of, { name: 'mehrs', version: '0.0.0' })) outputs.push(output)
  return outputs
}

it('publishes every version, and a redline of each that is based on another', async () => {
  const second = draft('1.2', 'unstated', '1.1')
  const outputs = await publishAll(
    workspace({ versions: [version('1.0'), draft('1.1', 'unstated'), second] }),
  )
  const folders = new Set(outputs.map(({ path }) => path.replace(/\/.*|[^/]*$/, '')))
  expect([...folders].filter(Boolean).sort()).toEqual([
    'consultations',
    'mehrs-1.0',
    'mehrs-1.1-draft',
    'mehrs-1.2-draft',
    'mehrs-policy',
    'redline-1.0-to-1.1-draft',
    'redline-1.1-draft-to-1.2-draft',
    'schemas',
    'site',
  ])
})

it('makes a pack for each consultation, and none where there is none', async () => {
  const folders = async (consultations: Consultation[]) => {
    const paths = (await publishAll(workspace({ consultations }))).map(({ path }) => path.split('/'))
    return [...new Set(paths.flatMap(([top, folder]) => (top === 'consultations' ? [folder] : [])))]
  }
  expect(await folders([])).toEqual([])
  expect(await folders([consultation, { ...consultation, id: 'Zoo_2031' }])).toEqual(['Zoo_2030', 'Zoo_2031'])
})

it('gives no path twice, all of them inside the folder, the manifest last', async () => {
  const paths = (await publishAll(workspace())).map(({ path }) => path)
  expect(new Set(paths).size).toBe(paths.length)
  for (const path of paths) expect(path).toMatch(/^[^./\\][^/\\]*(\/[^./\\][^/\\]*)*$/)
  expect(paths.at(-1)).toBe('manifest.json')
})

it('says of each file which versions it is made from', async () => {
  const outputs = await publishAll(workspace())
  const versions = (path: string) => outputs.find((output) => output.path === path)?.versions
  expect(versions('mehrs-1.0/mehrs-1.0.html')).toEqual(['1.0'])
  expect(versions('redline-1.0-to-1.1-draft/redline.docx')).toEqual(['1.0', '1.1'])
})

proof('leaves the workspace as it is, and gives the same bytes again', async () => {
  const one = workspace()
  const before = structuredClone(one.versions.map(({ value }) => value))
  const first = await publishAll(one)
  expect(one.versions.map(({ value }) => value)).toEqual(before)
  expect(await publishAll(one)).toEqual(first)
})
