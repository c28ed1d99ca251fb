import { SaxesParser } from 'saxes'
import { isXml } from '../package.js'
import type { Rule } from '../rule.js'
import { body, namespaces, run } from '../sample.js'

export const wellFormed: Rule = {
  name: 'every part is XML in UTF-8 with all its prefixes declared, and without a document type',
  check({ files }, report) {
    for (const [path, xml] of Object.entries(files)) {
      if (!isXml(path)) continue
      const parser = new SaxesParser({ xmlns: true })
      parser.on('error', ({ message }) => report(`${path}: ${message}`))
      parser.on('doctype', () => report(`${path}: a document type`))
      parser.on('xmldecl', ({ encoding }) => {
        if (encoding && encoding !== 'UTF-8') report(`${path}: ${encoding}`)
      })
      parser.write(xml).close()
    }
  },
  bad: {
    'an element that does not end': body('<w:p>'),
    'a bare ampersand': body(`<w:p>${run('Cats & dogs')}</w:p>`),
    'a control character': body(`<w:p>${run('\u0000')}</w:p>`),
    'a control character by number': body(`<w:p>${run('&#8;')}</w:p>`),
    'half of a pair of surrogates': body(`<w:p>${run('\ud83e')}</w:p>`),
    'a prefix that is not declared': body('<w:p><w15:zoo/></w:p>'),
    'an attribute that is given twice': body('<w:p w:a="1" w:a="2"/>'),
    'a document type': { 'word/header.xml': `<!DOCTYPE zoo><w:hdr ${namespaces}/>` },
  },
}
