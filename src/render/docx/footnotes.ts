import type { FootnoteDefinition, Root } from 'mdast'
import { type Side, side } from '../../model/accept.js'
import type { AnyNode } from '../../model/tree.js'
import { type State, sidesOf, stateOf, stateOnly, was } from './state.js'

/** A definition, and its tracked state. */
interface Saying {
  /** As it is in the redline. */
  node: AnyNode
  definition: FootnoteDefinition
  state: State
}

/** A note in use: the state of the reference to it, and what it says. */
export interface Note {
  id: number
  state: State
  sayings: readonly Saying[]
}

/** The notes of a document. */
export interface Footnotes {
  defined(identifier: string, side: Side): boolean
  /** Takes a note into use for one reference and gives its id. Word ties a note to one place: a second reference gets its own. */
  use(identifier: string, state: State): number
  used: readonly Note[]
}

export function createFootnotes(tree: Root): Footnotes {
  /** By identifier: of several definitions the first counts, as in GFM. */
  const first: Record<Side, Map<string, Saying>> = { old: new Map(), new: new Map() }
  for (const saying of collect(tree, 'kept')) {
    const { definition, state } = saying
    const names = { old: was(definition, 'identifier'), new: definition.identifier }
    for (const which of sidesOf[state]) {
      if (!first[which].has(names[which])) first[which].set(names[which], saying)
    }
  }
  const used: Note[] = []
  return {
    used,
    defined: (identifier, which) => first[which].has(identifier),
    use(identifier, state) {
      const [one, other] = [first.old.get(identifier), first.new.get(identifier)]
      const same = state === 'kept' && one && one === other
      const sayings = same
        ? [one]
        : sidesOf[state].flatMap((which) => only(first[which].get(identifier), which))
      used.push({ id: used.length + 1, state, sayings })
      return used.length
    },
  }
}

function collect(child: AnyNode, around: State): Saying[] {
  const { node, state } = stateOf(child, around)
  if (node.type === 'footnoteDefinition') {
    return [{ node: child, definition: node as unknown as FootnoteDefinition, state }]
  }
  return (node.children ?? []).flatMap((inner) => collect(inner, state))
}

/** What a definition says in one document. */
function only(saying: Saying | undefined, which: Side): Saying[] {
  const definition = saying && (side({ ...saying.definition, data: {} }, which) as FootnoteDefinition)
  return definition ? [{ node: saying.node, definition, state: stateOnly[which] }] : []
}
