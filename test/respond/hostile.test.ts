import { afterAll, describe, expect, it } from 'vitest'
import { limits, type Outcome, readReceived, refusalWords } from '../../src/respond/index.js'
import { runs } from '../support/depth.js'
import { edited, filled, pdfs, receive, theSkeleton, zipOf } from './files.js'
import { type Entry, handmade } from './handmade.js'

/** Files that are meant to do harm, or were damaged on their way: each is read or refused, and nothing is thrown. */

afterAll(() => pdfs.close())

const text = (words: string) => new TextEncoder().encode(words)
const types: Entry = { name: '[Content_Types].xml', data: text('<Types/>') }
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const word = (body: string, head = ''): Uint8Array =>
  zipOf({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `${head}<w:document ${W}><w:body>${body}</w:body></w:document>`,
  })
const main = (body = ''): Entry => ({
  name: 'word/document.xml',
  data: text(`<w:document ${W}>${body}</w:document>`),
})
const nested = (depth: number) => '<w:a>'.repeat(depth) + '</w:a>'.repeat(depth)
const attributes = (count: number) => Array.from({ length: count }, (_, index) => ` a${index}=""`).join('')
/** That no packer takes for the same over and over. */
const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, index) => `<w:p a="${Math.imul(index, 2654435761) >>> 0}"/>`).join('')
const noise = (length: number) =>
  Uint8Array.from({ length }, (_, index) => (index * 7919 + (index >> 7) * 31) & 255)

describe('a zip that lies', () => {
  it.each<[string, Uint8Array, keyof typeof refusalWords]>([
    ['has a name twice', handmade([types, main(), main('<w:p/>')]), 'deceptive-zip'],
    [
      'has a name twice but for case',
      handmade([types, main(), { ...main(), name: 'Word/Document.xml' }]),
      'deceptive-zip',
    ],
    ['leads out of itself', handmade([types, main(), { name: '../../x', data: text('x') }]), 'deceptive-zip'],
    ['leads to the root', handmade([types, main(), { name: '/etc/x', data: text('x') }]), 'deceptive-zip'],
    [
      'says that a part is smaller than it is',
      handmade([types, { ...main('<w:p/>'.repeat(900)), size: 40 }]),
      'deceptive-zip',
    ],
    ['says that a part is larger than it is', handmade([types, { ...main(), size: 4000 }]), 'deceptive-zip'],
    ['is encrypted', handmade([types, { ...main(), flags: 0x801 }]), 'encrypted'],
    ['has no document', handmade([types]), 'damaged'],
    ['is a bomb', handmade([types, main(' '.repeat(5_000_000))]), 'bomb'],
    [
      'is a bomb that says it is none',
      handmade([types, { ...main(' '.repeat(5_000_000)), size: 1000 }]),
      'deceptive-zip',
    ],
  ])('%s', async (_, bytes, refusal) => {
    expect(await receive(bytes)).toMatchObject([{ refusal }])
  })

  it('may have as many parts as are allowed, and none more', async () => {
    const parts = (count: number) =>
      handmade([
        types,
        main(),
        ...Array.from({ length: count - 2 }, (_, index) => ({ name: `x/${index}`, data: text('') })),
      ])
    expect(await receive(parts(limits.entries))).toMatchObject([{ reading: {} }])
    expect(await receive(parts(limits.entries + 1))).toMatchObject([{ refusal: 'too-much' }])
  })
})

describe('XML that is too much', () => {
  it.each([
    ['depth', (more: number) => nested(limits.depth - 2 + more)],
    ['attributes of an element', (more: number) => `<w:a${attributes(limits.attributes + more)}/>`],
    ['length of an attribute', (more: number) => `<w:a b="${'x'.repeat(limits.attribute + more)}"/>`],
    ['paragraphs', (more: number) => paragraphs(limits.paragraphs + more)],
  ])('in %s: at the limit it is read, beyond it refused', async (_, body) => {
    expect(await receive(word(body(0)))).toMatchObject([{ reading: {} }])
    expect(await receive(word(body(1)))).toMatchObject([{ refusal: 'too-much' }])
  })

  it.each([
    ['<!DOCTYPE x>', 'doctype'],
    ['<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>', 'doctype'],
    ['<!DOCTYPE x SYSTEM "file:///etc/passwd">', 'doctype'],
    ['<?xml version="1.0" encoding="UTF-16"?>\u0000', 'damaged'],
  ])('begins with %s', async (head, refusal) => {
    expect(await receive(word('', head))).toMatchObject([{ refusal }])
  })

  it.each(['&unknown;', '<w:p>', '</w:p>', '<x:y/>', '\u0001', '<w:p a="1" a="2"/>'])(
    'has %s in it',
    async (body) => {
      expect(await receive(word(body))).toMatchObject([{ refusal: 'damaged' }])
    },
  )
})

it('a name of an attachment leads nowhere, and a thousand parts in each other are refused', async () => {
  const deep = (depth: number): string =>
    depth === 0
      ? 'x'
      : `Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n${deep(depth - 1)}`
  expect(await receive(`MIME-Version: 1.0\r\n${deep(1000)}`, 'x.eml')).toMatchObject([{ refusal: 'damaged' }])
})

/** Bytes changed, cut, doubled and moved, from a seed. */
function mutated(bytes: Uint8Array, seed: number): Uint8Array {
  let state = seed * 2654435761 + 1
  const random = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state % below
  }
  const result = [...bytes]
  for (let count = 1 + random(6); count > 0; count--) {
    const at = random(Math.max(1, result.length))
    const length = 1 + random(40)
    if (random(5) === 0) result.splice(at, length)
    else if (random(4) === 0)
      result.splice(at, 0, ...result.slice(random(result.length + 1)).slice(0, length))
    else if (random(9) === 0) result.length = at
    else
      for (let step = 0; step < length; step++) if (at + step < result.length) result[at + step] = random(256)
  }
  return Uint8Array.from(result)
}

describe('damage', () => {
  const body = '<w:p><w:r><w:t>Badger</w:t></w:r></w:p>'
  const json = text(
    JSON.stringify({ schema: 1, consultation: 'Zoo_2030', answers: { q1: { changes: [], view: 'agree' } } }),
  )
  const mail = text(
    'From: a@b\r\nReceived: x; Mon, 3 May 2030 10:00:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nHello\r\n--b\r\nContent-Transfer-Encoding: base64\r\n\r\nSGVsbG8=\r\n--b--\r\n',
  )
  const originals: Record<string, Uint8Array> = {
    filled,
    small: word(body),
    json,
    mail,
    noise: noise(3000),
  }

  it.each(Object.keys(originals))('in any place of %s: it is read or refused', async (name) => {
    const outcomes: Outcome[] = []
    for (let seed = 0; seed < runs(3000); seed++)
      outcomes.push(
        ...(await readReceived(mutated(originals[name]!, seed), name, theSkeleton(), pdfs)).outcomes,
      )
    for (const one of outcomes)
      expect('reading' in one || Object.hasOwn(refusalWords, one.refusal)).toBe(true)
  })

  it('inside the parts of a Word file', async () => {
    for (let seed = 0; seed < runs(400); seed++) {
      const file = edited((xml) => new TextDecoder().decode(mutated(text(xml), seed)))
      const [one] = await receive(file)
      expect('reading' in one! || Object.hasOwn(refusalWords, one!.refusal)).toBe(true)
    }
  })
})
