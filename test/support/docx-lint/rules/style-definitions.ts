import { order } from '../order.js'

export const styleDefinitions = order(
  'w:style',
  'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  {
    'what it is based on before its name':
      '<w:style><w:basedOn w:val="Body"/><w:name w:val="Zoo"/></w:style>',
  },
)
