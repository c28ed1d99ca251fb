import type { Element, ElementContent, Root } from 'hast'

/**
 * Takes links out of links. No link can hold another: browsers end the first where the second begins, and what stands
 * around them falls apart. So the number of a change and the reference to a footnote stand between two parts of the
 * link, and a picture in it is its description.
 */
export function linksApart(content: Root): Root {
  return { ...content, children: (content.children as ElementContent[]).flatMap(apart) }
}

function apart(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node]
  if (node.tagName !== 'a' || !node.children.some(holdsLink)) {
    const children = node.children.flatMap(apart)
    return [children.every((child, index) => child === node.children[index]) ? node : { ...node, children }]
  }
  return wrapped(node, cut(node.children))
}

/** Some of what stands in a link: to be linked, or to stand between its parts. */
interface Piece {
  isLinked: boolean
  nodes: ElementContent[]
}

function cut(nodes: readonly ElementContent[]): Piece[] {
  const pieces: Piece[] = []
  for (const piece of nodes.flatMap(piecesOf)) {
    const last = pieces.at(-1)
    if (last?.isLinked === piece.isLinked) last.nodes.push(...piece.nodes)
    else pieces.push({ ...piece, nodes: [...piece.nodes] })
  }
  return pieces
}

function piecesOf(node: ElementContent): Piece[] {
  if (node.type !== 'element' || !holdsLink(node)) return [{ isLinked: true, nodes: [node] }]
  if (node.tagName === 'a') return [{ isLinked: true, nodes: node.children }]
  if (standsAlone.has(node.tagName)) return [{ isLinked: false, nodes: [node] }]
  return cut(node.children).map((piece, index) => ({ ...piece, nodes: [copy(node, piece.nodes, index)] }))
}

/** The number of a change, and that of a footnote. */
const standsAlone: ReadonlySet<string> = new Set(['small', 'sup'])

function wrapped(link: Element, pieces: Piece[]): ElementContent[] {
  return pieces.flatMap(({ isLinked, nodes }, index) => (isLinked ? [copy(link, nodes, index)] : nodes))
}

/** An element around a part of what it held; an id can stand in the first only. */
function copy(node: Element, children: ElementContent[], index: number): Element {
  const { id, ...rest } = node.properties
  return { ...node, properties: index > 0 || id === undefined ? rest : { id, ...rest }, children }
}

function holdsLink(node: ElementContent): boolean {
  return node.type === 'element' && (node.tagName === 'a' || node.children.some(holdsLink))
}
