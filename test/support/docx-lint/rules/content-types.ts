import { elements, repeated } from '../package.js'
import type { Rule } from '../rule.js'
import { contentTypes, sample } from '../sample.js'

export const types: Rule = {
  name: 'every part has one content type, and every content type a part',
  check({ files, parts }, report) {
    const entries = elements(parts.get('[Content_Types].xml')!).map(({ attributes }) => attributes)
    const extensions = entries.flatMap(({ Extension }) => Extension ?? [])
    const named = entries.flatMap(({ PartName }) => PartName ?? [])
    for (const twice of repeated([...extensions, ...named])) report(`${twice} twice`)
    for (const name of named) if (files[name.slice(1)] === undefined) report(`${name}, which there is not`)
    for (const path of Object.keys(files)) {
      const extension = path.replace(/^.*\./, '')
      // That it is XML says nothing of what it is.
      const generic = extension !== 'xml' && extensions.includes(extension)
      if (path !== '[Content_Types].xml' && !generic && !named.includes(`/${path}`))
        report(`none for ${path}`)
    }
  },
  bad: {
    'a part without one': { 'word/comments.xml': '<w:comments xmlns:w="urn:w"/>' },
    'one without a part': { 'word/settings.xml': null },
    'one that is given twice': {
      '[Content_Types].xml': sample['[Content_Types].xml']!.replace(/<Override.*?\/>/, (one) => one + one),
    },
    'none at all': { '[Content_Types].xml': contentTypes() },
  },
}
