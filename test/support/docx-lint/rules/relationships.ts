import { posix } from 'node:path'
import type { Element } from '../../../render/docx/word.js'
import { elements, repeated } from '../package.js'
import type { Rule } from '../rule.js'
import { body, documentPart, relationships as part, relationship, SECTION, sample } from '../sample.js'

export const relationships: Rule = {
  name: 'what a part refers to is there, and nothing is there that no part refers to',
  check({ files, parts }, report) {
    const reached = new Set(['[Content_Types].xml'])
    for (const [path, root] of parts) {
      if (!path.endsWith('.rels')) continue
      const owner = path.replace('_rels/', '').replace(/\.rels$/, '')
      if (owner === '' || parts.has(owner)) reached.add(path)
      const entries = elements(root).map(({ attributes }) => attributes)
      for (const id of repeated(entries.map(({ Id }) => Id!))) report(`${id} twice in ${path}`)
      for (const { Id, Target, TargetMode } of entries) {
        if (TargetMode === 'External') {
          if (!used(parts.get(owner)).includes(Id!)) report(`${Id} of ${path}, which nothing uses`)
          continue
        }
        const target = posix.join(posix.dirname(owner), Target!)
        reached.add(target)
        if (files[target] === undefined) report(`${target}, which there is not`)
      }
    }
    for (const path of Object.keys(files)) if (!reached.has(path)) report(`nothing refers to ${path}`)
    for (const [path, root] of parts) {
      const own = parts.get(path.replace(/([^/]+)$/, '_rels/$1.rels'))
      const ids = own ? elements(own).map(({ attributes }) => attributes.Id) : []
      for (const id of used(root)) if (!ids.includes(id)) report(`${id} in ${path}`)
    }
  },
  bad: {
    'a link without an address': body('<w:p><w:hyperlink r:id="gone"/></w:p>'),
    'a part that is gone': { 'word/numbering.xml': null },
    'a part that nothing refers to': { 'word/comments.xml': '<w:comments xmlns:w="urn:w"/>' },
    'an address that nothing uses': documentPart(`<w:body><w:p/>${SECTION}</w:body>`),
    'two of one id': {
      '_rels/.rels': part(relationship('document', 'word/document.xml').repeat(2)),
    },
    'relationships of a part that there is not': { 'word/_rels/zoo.xml.rels': sample['_rels/.rels']! },
  },
}

/** The relationships that a part uses by their ids. */
function used(root: Element | undefined): string[] {
  if (!root) return []
  const own = Object.entries(root.attributes).flatMap(([name, value]) =>
    /^r:(id|embed)$/.test(name) ? [value] : [],
  )
  return [...own, ...elements(root).flatMap(used)]
}
