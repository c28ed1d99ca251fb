import type { ElementContent } from 'hast'
import type { Bar } from 'mdast'
import type { Handler } from 'mdast-util-to-hast'
import { h } from '../element.js'

/** Nothing to those who listen: the number behind it says as much. */
export const bar: Handler = (_, { length }: Bar): ElementContent[] => [
  h(
    'svg',
    { width: `${length * EM}em`, height: '0.8em', ariaHidden: 'true' },
    h('rect', { width: '100%', height: '100%', fill: 'currentColor', fillOpacity: '0.7' }),
  ),
  { type: 'text', value: ' ' },
]

/** What a twentieth of the longest bar takes. */
const EM = 0.5
