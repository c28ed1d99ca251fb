import { inText, repeated } from '../package.js'
import type { Rule } from '../rule.js'
import { body, revision, run } from '../sample.js'

export const moves: Rule = {
  name: 'what moved has a range of its own where it was and where it is, under one name',
  check(file, report) {
    const places = ['moveFrom', 'moveTo'].map((kind) => {
      const starts = inText(file, `w:${kind}RangeStart`).map(({ attributes }) => attributes)
      const ends = inText(file, `w:${kind}RangeEnd`).map(({ attributes }) => attributes['w:id'])
      for (const { 'w:id': id } of starts) if (!ends.includes(id)) report(`${kind} ${id} without an end`)
      if (ends.length > starts.length) report(`${kind}: an end without a start`)
      if (starts.length === 0 && inText(file, `w:${kind}`).length > 0) report(`${kind} outside of any range`)
      return starts.map((start) => start['w:name']!)
    })
    for (const names of places) for (const name of repeated(names)) report(`${name} twice`)
    const [from, to] = places.map((names) => names.sort().join(' '))
    if (from !== to) report(`${from} is not ${to}`)
  },
  bad: {
    'no range': body(`<w:p>${revision('w:moveTo', 1, run('here'))}</w:p>`),
    'a range without an end': body(
      `<w:p>${range('moveFrom', 1).replace(/<w:moveFromRangeEnd.*?>/, '')}${range('moveTo', 3)}</w:p>`,
    ),
    'an old place only': body(`<w:p>${range('moveFrom', 1)}</w:p>`),
    'one name for two': body(
      `<w:p>${[1, 3, 5, 7].map((id, index) => range(index % 2 ? 'moveTo' : 'moveFrom', id)).join('')}</w:p>`,
    ),
  },
}

function range(kind: 'moveFrom' | 'moveTo', id: number): string {
  const start = `<w:${kind}RangeStart w:id="${id}" w:name="move1" w:author="Zoo"/>`
  return `${start}${revision(`w:${kind}`, id + 1, run('that'))}<w:${kind}RangeEnd w:id="${id}"/>`
}
