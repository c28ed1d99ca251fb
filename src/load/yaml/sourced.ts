import type { Root } from 'mdast'
import type { Path, Sourced } from '../../model/workspace.js'
import { parseMarkdown } from '../markdown/parse.js'
import { relocate } from '../markdown/relocate.js'
import type { SourceText } from '../text.js'
import { type CharacterMap, mapCharacters } from './scalar.js'
import type { Entry } from './tree.js'

/** Data with its places, and its Markdown fields as trees. Trees and maps of characters are made when first asked for. */
export function sourced(
  source: SourceText,
  value: unknown,
  root: Entry,
  parse = parseMarkdown,
): Sourced<unknown> {
  const maps = new Map<Entry, CharacterMap>()
  const trees = new Map<Entry, Root>()
  const textAt = (path: Path) => {
    const { entry, exact } = find(root, path)
    const text = entry.scalar?.value
    if (!exact || typeof text !== 'string') throw new Error(`${source.file}: no text at ${path.join('.')}`)
    const map = maps.get(entry) ?? mapCharacters(entry.scalar!, source.text)
    maps.set(entry, map)
    return { entry, text, map }
  }
  return {
    file: source.file,
    value,
    at(path, part = 'value') {
      const { entry } = find(root, path)
      return source.place(...(part === 'key' && entry.key ? entry.key : entry.value))
    },
    within(path, start, end) {
      return source.place(...textAt(path).map(start, end))
    },
    written(path) {
      return source.text.slice(...find(root, path).entry.value)
    },
    markdown(path) {
      const { entry, text, map } = textAt(path)
      const tree = trees.get(entry) ?? relocate(parse(text), (start, end) => source.place(...map(start, end)))
      trees.set(entry, tree)
      return tree
    },
  }
}

/** The entry at `path`, or the nearest above it that exists. */
function find(root: Entry, path: Path): { entry: Entry; exact: boolean } {
  let entry = root
  for (const step of path) {
    const child = entry.children.get(step)
    if (!child) return { entry, exact: false }
    entry = child
  }
  return { entry, exact: true }
}
