import type { Attributes } from '../xml.js'

const office = 'http://schemas.openxmlformats.org'

/** For the root of a part that holds text. */
export const namespaces: Attributes = {
  'xmlns:w': `${office}/wordprocessingml/2006/main`,
  'xmlns:r': `${office}/officeDocument/2006/relationships`,
  'xmlns:w14': 'http://schemas.microsoft.com/office/word/2010/wordml',
  'xmlns:w16du': 'http://schemas.microsoft.com/office/word/2023/wordml/word16du',
  'xmlns:mc': `${office}/markup-compatibility/2006`,
  'mc:Ignorable': 'w14 w16du',
}
