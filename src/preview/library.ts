import type { Diagnostic } from '../model/diagnostic.js'
import { TooLarge } from '../render/too-large.js'
import type { Made } from './documents.js'
import type { Sources } from './sources.js'

/** A file of a publication as it is sent, and why it is not of the sources as they are now, where it is not. */
export interface Copy {
  file: Made
  bytes: Uint8Array
  old: string | null
}

/** The files by path: made when they are asked for, and kept as they last could be made. */
export interface Library {
  /** Null where there is none, nor was, or none could be made yet; a text where it is too large to be made. */
  copy(path: string): Promise<Copy | string | null>
}

const why = {
  unread: 'This page is as the sources were before: as they are saved now, they cannot be read.',
  unmade: 'This page is as the sources were before: as they are saved now, it cannot be made.',
  gone: 'The sources have no such page any more. This is how it was.',
}

export function library(sources: Sources): Library {
  const kept = new Map<string, { number: number; file: Made; bytes: Uint8Array }>()

  const make = async (file: Made, number: number): Promise<Uint8Array> => {
    const known = kept.get(file.path)
    if (known?.number === number) return known.bytes
    const bytes = await file.make()
    kept.set(file.path, { number, file, bytes })
    return bytes
  }

  return {
    async copy(path) {
      const [state, good] = [sources.state(), sources.good()]
      const file = state.files.get(path)
      if (!state.workspace) {
        const before = good?.files.get(path)
        return before && good
          ? { file: before, bytes: await make(before, good.number), old: why.unread }
          : null
      }
      if (file) {
        try {
          return { file, bytes: await make(file, state.number), old: null }
        } catch (error) {
          if (error instanceof TooLarge)
            return 'This takes more memory than it may. See it as a page or in Word.'
          // What has no errors can be composed: anything else is a bug of ours.
          if (!hasErrors(state.judged())) throw error
        }
      }
      const last = kept.get(path)
      return last ? { ...last, old: file ? why.unmade : why.gone } : null
    },
  }
}

function hasErrors(findings: readonly Diagnostic[]): boolean {
  return findings.some(({ severity }) => severity === 'error')
}
