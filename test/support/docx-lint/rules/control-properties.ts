import { order } from '../order.js'

export const controlProperties = order(
  'w:sdtPr',
  'rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding label tabIndex equation|comboBox|date|docPartObj|docPartList|dropDownList|picture|richText|text|citation|group|bibliography',
  {
    'a title after a kind':
      '<w:sdt><w:sdtPr><w:id w:val="1"/><w:text/><w:alias w:val="One"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>',
  },
)
