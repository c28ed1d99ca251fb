import { defaultHandlers, type Handlers } from 'mdast-util-to-hast'
import type { Page } from '../../page.js'
import { bar } from './bar.js'
import { blockquote } from './blockquote.js'
import { code } from './code.js'
import { definition } from './definition.js'
import { strikethrough } from './delete.js'
import { heading, withPermalink } from './heading.js'
import { html } from './html.js'
import { image, imageReference } from './image.js'
import { link, linkReference } from './link.js'
import { list } from './list.js'
import { listItem } from './list-item.js'
import { around, inside, phrasing } from './mark.js'
import { nested } from './nesting.js'
import { table } from './table.js'
import { yaml } from './yaml.js'

/** How each kind of node is shown. A marked block is marked inside where it holds text, around where it holds blocks. */
export function handlersFor(page: Page): Handlers {
  return {
    bar,
    delete: strikethrough,
    insertion: phrasing(page),
    deletion: phrasing(page),
    paragraph: inside(page, defaultHandlers.paragraph),
    heading: withPermalink(page, inside(page, heading(page))),
    listItem: nested(page, inside(page, listItem(page))),
    list: nested(page, around(page, list)),
    blockquote: nested(page, around(page, blockquote)),
    thematicBreak: around(page, defaultHandlers.thematicBreak),
    code: around(page, code),
    definition: definition(page),
    footnoteDefinition: definition(page),
    html: around(page, html),
    yaml: around(page, yaml),
    table: nested(page, around(page, table(page))),
    link: link(page),
    linkReference: linkReference(page),
    image: image(page),
    imageReference: imageReference(page),
  }
}
