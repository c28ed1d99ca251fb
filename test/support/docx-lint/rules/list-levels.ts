import { order } from '../order.js'

export const listLevels = order(
  'w:lvl',
  'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
  { 'the sign before the kind': '<w:lvl><w:lvlText w:val="%1."/><w:numFmt w:val="decimal"/></w:lvl>' },
)
