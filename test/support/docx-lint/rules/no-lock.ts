import { find } from '../../../render/docx/word.js'
import type { Rule } from '../rule.js'
import { namespaces, paragraph } from '../sample.js'

/** What looks helpful in a form and is not: screen readers stop at it, or what is typed is lost. */
const harmful = ['w:documentProtection', 'w:dataBinding', 'w:formProt']

export const noLock: Rule = {
  name: 'nothing is protected from being filled in, and no control is bound to data',
  check({ parts }, report) {
    for (const [path, root] of parts) {
      for (const name of harmful.filter((one) => find(root, one).length > 0)) report(`${name} in ${path}`)
      // Such a control cannot be deleted; what is in it can be changed.
      for (const { attributes } of find(root, 'w:lock'))
        if (attributes['w:val'] !== 'sdtLocked') report(`w:lock of ${attributes['w:val']} in ${path}`)
    }
  },
  bad: {
    'a protected document': {
      'word/settings.xml': `<w:settings ${namespaces}><w:documentProtection w:edit="forms" w:enforcement="1"/></w:settings>`,
    },
    'a control whose content is locked': {
      'word/header.xml': `<w:hdr ${namespaces}><w:sdt><w:sdtPr><w:alias w:val="One"/><w:id w:val="1"/><w:lock w:val="sdtContentLocked"/></w:sdtPr><w:sdtContent>${paragraph('')}</w:sdtContent></w:sdt></w:hdr>`,
    },
    'a bound control': {
      'word/header.xml': `<w:hdr ${namespaces}><w:sdt><w:sdtPr><w:alias w:val="One"/><w:id w:val="1"/><w:dataBinding w:xpath="/a"/></w:sdtPr><w:sdtContent>${paragraph('')}</w:sdtContent></w:sdt></w:hdr>`,
    },
  },
}
