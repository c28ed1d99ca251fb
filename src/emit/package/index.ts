import { shipped } from '../../generated/package.js'
import type { PolicyData } from '../../generated/policy-data.js'
import type { Output } from '../../model/output.js'
import type { Workspace } from '../../model/workspace.js'
import { jsonFile, textFile } from '../file.js'
import { policyData } from './data.js'
import { manifest } from './manifest.js'
import { indexModule, type PackagedVersion, versionModule } from './modules.js'
import { readme } from './readme.js'

export { workspaceRuntime } from './decide.js'

const folder = 'mehrs-policy'

const mediaTypes: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  md: 'text/markdown; charset=utf-8',
}

/** The npm package `mehrs-policy`: ESM without dependencies that says what to do about an error code at a time. */
export function emitPackage(workspace: Workspace): Output[] {
  const data = policyData(workspace)
  const versions = packaged(workspace, data)
  const texts: Record<string, string> = {
    ...shipped,
    ...indexModule(data, versions),
    ...Object.assign({}, ...versions.map((version) => versionModule(version, data))),
    'README.md': readme(workspace, data, versions),
  }
  const made = versions.map(({ version }) => version)
  return [
    ...Object.entries(texts).map(([path, text]) =>
      textFile(`${folder}/${path}`, text, mediaTypeOf(path), made),
    ),
    jsonFile(`${folder}/data.json`, data, made),
    jsonFile(`${folder}/package.json`, manifest(workspace, versions), made),
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
