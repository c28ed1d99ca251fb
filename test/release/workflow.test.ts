import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { parse } from 'yaml'
import type { Manifest } from '../../src/generated/manifest.js'
import { proof } from '../support/depth.js'

interface Step {
  name?: string
  uses?: string
  run?: string
  with?: Record<string, unknown>
}

interface Job {
  'runs-on': string
  container: string
  needs?: string
  permissions: Record<string, string>
  steps: Step[]
}

const root = fileURLToPath(new URL('../../', import.meta.url))
const text = readFileSync(join(root, '.github/workflows/release.yml'), 'utf8')
const workflow: { permissions: object; defaults: object; jobs: { pack: Job; publish: Job } } = parse(text)
const { pack, publish } = workflow.jobs

describe('the workflow of a release', () => {
  it('uses actions by digest, with their version beside it', () => {
    const uses = [...text.matchAll(/uses: (.*)/g)].map(([, used]) => used)
    expect(uses).toHaveLength([...pack.steps, ...publish.steps].filter((step) => step.uses).length)
    for (const used of uses) expect(used).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })

  it('runs on machines, images and an npm of one version', () => {
    for (const job of [pack, publish]) {
      expect(job['runs-on']).toMatch(/^ubuntu-\d\d\.\d\d$/)
      expect(job.container).toMatch(/^node:\d+\.\d+\.\d+-[a-z]+$/)
    }
    for (const [, version] of text.matchAll(/npm install --global npm@(\S+)/g))
      expect(version).toMatch(/^\d+\.\d+\.\d+$/)
  })

  it('tests without the right to publish, and publishes without running what is tested', () => {
    expect(workflow.permissions).toEqual({})
    expect(workflow.defaults).toEqual({ run: { shell: 'bash' } })
    expect(Object.keys(workflow.jobs)).toEqual(['pack', 'publish'])
    expect(pack.permissions).toEqual({ contents: 'read' })
    expect(publish.permissions).toEqual({ 'id-token': 'write', attestations: 'write' })
    expect(publish.needs).toBe('pack')
    const [checkout] = pack.steps
    expect(checkout).toMatchObject({ with: { 'persist-credentials': false } })
    const used = publish.steps.flatMap(({ uses }) => (uses ? [uses.split('@')[0]] : []))
    expect(used).toEqual(['actions/download-artifact', 'actions/attest-sbom'])
    expect(publish.steps.map(({ run }) => run ?? '').join('\n')).not.toMatch(
      /npm (ci|run|pkg)|npx|\.ci\/run|git /,
    )
  })
})

/** The steps of the workflow, as GitHub runs them: bash, in the folder of the job. */
class Runner {
  readonly folder = mkdtempSync(join(tmpdir(), 'mehrs-release-'))
  env: Record<string, string | undefined> = { ...process.env, GITHUB_OUTPUT: join(this.folder, 'output') }

  constructor() {
    onTestFinished(() => rmSync(this.folder, { recursive: true }))
    writeFileSync(join(this.folder, 'output'), '')
    cpSync(join(root, 'dist/mehrs-policy'), join(this.folder, 'dist/mehrs-policy'), { recursive: true })
    cpSync(join(root, 'dist/manifest.json'), join(this.folder, 'dist/manifest.json'))
  }

  async run(job: Job, name: string): Promise<{ code: number; said: string }> {
    const { run } = job.steps.find((step) => step.name?.startsWith(name))!
    const child = spawn('bash', ['-eo', 'pipefail', '-c', run!], { cwd: this.folder, env: this.env })
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        said += chunk
      })
    const [code] = await once(child, 'close')
    return { code, said }
  }

  /** What `package.json` of the package says, with these changes. */
  change(changes: object): Record<string, unknown> {
    const file = join(this.folder, 'dist/mehrs-policy/package.json')
    const changed = { ...JSON.parse(readFileSync(file, 'utf8')), ...changes }
    writeFileSync(file, JSON.stringify(changed, null, 2))
    return changed
  }

  output(name: string): string {
    return new RegExp(`^${name}=(.*)$`, 'm').exec(readFileSync(join(this.folder, 'output'), 'utf8'))![1]!
  }
}

describe('a rehearsal of the release', () => {
  proof(
    'goes on only with the version that the tag names, and from the repository that the package names',
    async () => {
      const runner = new Runner()
      const { version } = runner.change({ repository: { url: 'git+https://git.example/zoo/policy.git' } })
      const named = { GITHUB_SERVER_URL: 'https://git.example', GITHUB_REPOSITORY: 'zoo/policy' }
      const told = async (env: Record<string, string>) => {
        runner.env = { ...runner.env, ...named, GITHUB_REF_NAME: `mehrs-policy@${version}`, ...env }
        return runner.run(pack, 'The package is what the tag names')
      }
      expect(await told({})).toEqual({ code: 0, said: '' })
      expect(await told({ GITHUB_REF_NAME: 'mehrs-policy@0.0.1' })).toEqual({
        code: 1,
        said: `::error::the tag is mehrs-policy@0.0.1, and the package mehrs-policy@${version}\n`,
      })
      const other = await told({ GITHUB_REPOSITORY: 'zoo/fork' })
      expect(other.code).toBe(1)
      expect(other.said).toContain(
        'set package.repository in policy/mehrs.yaml to https://git.example/zoo/fork',
      )
      runner.change({ repository: undefined })
      expect((await told({})).said).toContain('the package is of no repository')
    },
  )

  proof('publishes byte for byte what the manifest lists', async () => {
    const runner = new Runner()
    expect(await runner.run(pack, 'Pack')).toMatchObject({ code: 0 })
    // What another machine gets: the artefact, and the output of the first job.
    rmSync(join(runner.folder, 'dist'), { recursive: true })
    runner.env.DIGEST = runner.output('digest')
    const verified = await runner.run(publish, 'Byte for byte')
    expect(verified, verified.said).toMatchObject({ code: 0 })

    const { server, published } = await registry()
    onTestFinished(() => void server.close())
    atRegistry(runner, server)
    const done = await runner.run(publish, 'Publish')
    expect(done, done.said).toMatchObject({ code: 0 })

    const [{ name, tarball, tags }] = (await published) as [Published]
    expect(name).toBe('mehrs-policy')
    expect(createHash('sha256').update(tarball).digest('hex')).toBe(runner.env.DIGEST)
    expect(Object.keys(tags)).toEqual([Object.values(tags)[0]!.endsWith('-draft') ? 'draft' : 'latest'])
    const { files }: Manifest = JSON.parse(readFileSync(join(root, 'dist/manifest.json'), 'utf8'))
    const listed = files.filter(({ path }) => path.startsWith('mehrs-policy/'))
    expect(listed.length).toBeGreaterThan(10)
    writeFileSync(join(runner.folder, 'got.tgz'), tarball)
    for (const { path, sha256 } of listed) {
      const args = ['-xzOf', 'got.tgz', path.replace('mehrs-policy', 'package')]
      const bytes = execFileSync('tar', args, { cwd: runner.folder, maxBuffer: 1 << 28 })
      expect(createHash('sha256').update(bytes).digest('hex'), path).toBe(sha256)
    }
  })

  proof('stops where anything in the package is not what the manifest lists', async () => {
    const runner = new Runner()
    runner.change({ description: 'Something else.' })
    writeFileSync(join(runner.folder, 'dist/mehrs-policy/more.js'), 'export {}\n')
    rmSync(join(runner.folder, 'dist/mehrs-policy/SEMANTICS.md'))
    await runner.run(pack, 'Pack')
    runner.env.DIGEST = runner.output('digest')
    const { code, said } = await runner.run(publish, 'Byte for byte')
    expect(code).toBe(1)
    expect(said.match(/::error::.*/g)).toEqual([
      '::error::mehrs-policy/SEMANTICS.md is listed and not packed',
      '::error::mehrs-policy/more.js is packed and not listed',
      '::error::mehrs-policy/package.json is not what is listed',
    ])
  })

  proof('stops where the artefact is not the one that was tested', async () => {
    const runner = new Runner()
    await runner.run(pack, 'Pack')
    runner.env.DIGEST = runner.output('digest')
    appendFileSync(join(runner.folder, 'packed/mehrs-policy.tgz'), '\0')
    const { code, said } = await runner.run(publish, 'Byte for byte')
    expect(code).toBe(1)
    expect(said).toContain('packed/mehrs-policy.tgz: FAILED')
  })
})

interface Published {
  name: string
  tarball: Buffer
  tags: Record<string, string>
}

/** A registry on this machine that takes one package. */
async function registry(): Promise<{ server: Server; published: Promise<Published[]> }> {
  let take: (all: Published[]) => void
  const published = new Promise<Published[]>((resolve) => {
    take = resolve
  })
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    response.setHeader('content-type', 'application/json')
    if (request.method !== 'PUT') return response.writeHead(404).end('{}')
    const sent = JSON.parse(Buffer.concat(chunks).toString())
    const [attached] = Object.values(sent._attachments) as [{ data: string }]
    take([{ name: sent.name, tarball: Buffer.from(attached.data, 'base64'), tags: sent['dist-tags'] }])
    return response.writeHead(201).end('{}')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { server, published }
}

/**
 * Has `npm` of the step publish to that registry. Proof of where a package was built is to be had on GitHub alone, and
 * the npm that is there does.
 */
function atRegistry(runner: Runner, server: Server): void {
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const npm = execFileSync('bash', ['-c', 'command -v npm']).toString().trim()
  const bin = join(runner.folder, 'bin')
  mkdirSync(bin)
  writeFileSync(
    join(bin, 'npm'),
    `#!/bin/bash
[[ $1 = install ]] && exit
args=()
for arg in "$@"; do [[ $arg = --provenance ]] || args+=("$arg"); done
exec '${npm}' "\${args[@]}" --provenance=false --registry=http://${host}/
`,
  )
  chmodSync(join(bin, 'npm'), 0o755)
  const config = join(runner.folder, 'npmrc')
  writeFileSync(config, `//${host}/:_authToken=rehearsal\n`)
  runner.env = { ...runner.env, PATH: `${bin}:${process.env.PATH}`, NPM_CONFIG_USERCONFIG: config }
}
