import type { Handler } from 'mdast-util-to-hast'
import { h } from '../element.js'

/** Where a reference link leads shows in the link itself; a change of it must be seen. */
export const definition: Handler = (_, node) =>
  node.data?.change ? h('p', {}, h('code', {}, `[${node.label ?? node.identifier}]: ${node.url}`)) : undefined
