import { composeRedline, textContext } from '../compose/index.js'
import { versionStatus } from '../compose/status.js'
import type { TextContext } from '../compose/text.js'
import type { Document, Status } from '../model/document.js'
import type { Output } from '../model/output.js'
import { compareVersions } from '../model/timeline.js'
import type { Check, Version } from '../model/types.js'
import type { Sourced, Workspace } from '../model/workspace.js'

/** What every page of the site is made from. */
export interface Facts {
  workspace: Workspace
  /** The published files that the site offers, as the build made them; none in a preview. */
  files: readonly Output[]
  /** In numeric order. */
  versions: readonly Sourced<Version>[]
  /** Every code that any version lists, sorted. */
  codes: readonly string[]
  /** The versions that are compared, each the older one first. */
  pairs: readonly Pair[]
  /** What is asked of each version again and again, made when it is first asked for. */
  of(version: Sourced<Version>): VersionFacts
}

export interface VersionFacts {
  status: Status
  context: TextContext
  /** By their codes. */
  checks: ReadonlyMap<string, Check>
}

export interface Pair {
  from: Sourced<Version>
  to: Sourced<Version>
  /** The redline of the two; made when it is first asked for, and once. */
  redline(): Document
}

export function factsOf(workspace: Workspace, files: readonly Output[]): Facts {
  const { versions } = workspace
  const known = new Map<Sourced<Version>, VersionFacts>()
  return {
    workspace,
    files: files.filter(({ path }) => !path.startsWith('mehrs-policy/')),
    versions,
    codes: [...new Set(versions.flatMap(({ value }) => value.checks.map(({ code }) => code)))].sort(),
    pairs: pairsOf(versions).map(([from, to]) => ({
      from,
      to,
      redline: () => composeRedline(workspace, from, to),
    })),
    of(version) {
      const found = known.get(version) ?? {
        status: versionStatus(workspace, version.value),
        context: textContext(workspace, version),
        checks: new Map(version.value.checks.map((check) => [check.code, check])),
      }
      known.set(version, found)
      return found
    },
  }
}

/** How many checks may be compared beyond what every version needs: more of it takes longer than all else. */
const AFFORDABLE = 400

/**
 * Each version with the one that it is based on and with the one before it; and as many others as are affordable, the
 * nearest first.
 */
function pairsOf(versions: readonly Sourced<Version>[]): [Sourced<Version>, Sourced<Version>][] {
  let left = AFFORDABLE
  return versions.flatMap((to, index) =>
    versions
      .slice(0, index)
      .toReversed()
      .filter((from, distance) => {
        if (distance === 0 || from.value.version === to.value.basedOn) return true
        left -= from.value.checks.length + to.value.checks.length
        return left >= 0
      })
      .map((from): [Sourced<Version>, Sourced<Version>] => [from, to])
      .sort(([a], [b]) => compareVersions(b.value.version, a.value.version)),
  )
}
