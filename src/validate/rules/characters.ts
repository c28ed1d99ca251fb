import { codePoint } from '../../model/code-point.js'
import type { CharacterArgs } from '../../model/diagnostics/rules.js'
import type { Place } from '../../model/place.js'
import type { Workspace } from '../../model/workspace.js'
import { filesOf, stringsIn } from './data.js'
import { nodesOf, type Span, spansIn, texts } from './texts.js'

/**
 * Every character of the workspace's data that `pattern` matches, with its place. Markdown can write a character
 * as an entity (`&#x202E;`), which is then not in the data: the texts are searched as they read, too.
 */
export function findCharacters(
  workspace: Workspace,
  pattern: RegExp,
): { place: Place; args: CharacterArgs }[] {
  const find = (words: string): (Span & CharacterArgs)[] =>
    Array.from(words.matchAll(pattern), ({ 0: character, index }) => ({
      start: index,
      end: index + character.length,
      codePoint: codePoint(character),
    }))
  const written = filesOf(workspace).flatMap((source) =>
    stringsIn(source.value).flatMap(({ path, text }) =>
      find(text).map(({ start, end, codePoint }) => ({
        place: source.within(path, start, end),
        args: { codePoint },
      })),
    ),
  )
  const known = new Set(written.map(({ place }) => JSON.stringify(place)))
  const read = texts(workspace).flatMap((text) =>
    nodesOf(text).flatMap((node) =>
      spansIn(text, node, find).map(({ found, place }) => ({ place, args: { codePoint: found.codePoint } })),
    ),
  )
  return [...written, ...read.filter(({ place }) => !known.has(JSON.stringify(place)))]
}
