import { packageVersion, releases } from '../compose/releases.js'
import { jsonFile, textFile } from '../emit/file.js'
import { shipped } from '../generated/package.js'
import type { PolicyData } from '../generated/policy-data.js'
import type { Output } from '../model/output.js'
import type { Workspace } from '../model/workspace.js'
import { changelog } from './changelog.js'
import { commonJs } from './commonjs.js'
import { conformance, conformanceText } from './conformance/index.js'
import { policyData } from './data.js'
import { dmnFile } from './dmn/index.js'
import { languages } from './languages.js'
import { isDraft, manifest } from './manifest.js'
import { indexModule, type PackagedVersion, versionModule } from './modules.js'
import { readme } from './readme.js'
import { sbom } from './sbom.js'
import { semantics } from './semantics.js'
import { sqlFiles } from './sql/index.js'

export { workspaceRuntime } from './decide.js'

const folder = 'mehrs-policy'

const mediaTypes: Record<string, string> = {
  cjs: 'text/javascript; charset=utf-8',
  dmn: 'application/xml',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  md: 'text/markdown; charset=utf-8',
  sql: 'application/sql',
}

/** The npm package `mehrs-policy`: ESM without dependencies that says what to do about an error code at a time. */
export function emitPackage(workspace: Workspace): Output[] {
  const data = policyData(workspace)
  const versions = packaged(workspace, data)
  const cases = conformance(workspace)
  const made = releases(workspace)
  const number = packageVersion(workspace, made)
  const npm = manifest(workspace, versions, number)
  // `latest` has no draft: who wants one names its tag.
  const install = isDraft(number) ? 'mehrs-policy@draft' : 'mehrs-policy'
  const modules: Record<string, string> = {
    ...indexModule(data, versions),
    ...Object.assign({}, ...versions.map((version) => versionModule(version, data))),
  }
  const texts: Record<string, string> = {
    ...shipped,
    ...modules,
    ...commonJs(modules),
    ...sqlFiles(data),
    'mehrs-policy.dmn': dmnFile(data),
    'conformance.json': conformanceText(cases),
    'SEMANTICS.md': semantics(cases),
    'CHANGELOG.md': changelog(workspace, made),
    'README.md': readme(workspace, data, versions, languages(cases), install),
  }
  const from = versions.map(({ version }) => version)
  return [
    ...Object.entries(texts).map(([path, text]) =>
      textFile(`${folder}/${path}`, text, mediaTypeOf(path), from),
    ),
    jsonFile(`${folder}/data.json`, data, from),
    jsonFile(`${folder}/package.json`, npm, from),
    jsonFile(`${folder}/sbom.cdx.json`, sbom(npm), from, 'application/vnd.cyclonedx+json'),
  ].sort((a, b) => (a.path < b.path ? -1 : 1))
}

function packaged(workspace: Workspace, data: PolicyData): PackagedVersion[] {
  return data.versions.map((version, index) => {
    const draft = workspace.versions[index]!.value.status === 'draft'
    return { ...version, draft, path: draft ? `draft/${version.version}` : version.version }
  })
}

function mediaTypeOf(path: string): string {
  return mediaTypes[path.slice(path.lastIndexOf('.') + 1)] ?? 'text/plain; charset=utf-8'
}
