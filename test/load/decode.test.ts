import { expect, it } from 'vitest'
import { loadMarkdown, loadYaml, located, told } from './harness.js'

it.each([
  ['Latin 1', Buffer.from('a: 1\nb: caf\xe9\n', 'latin1'), '2:7', 'the byte 0xE9 stands here'],
  ['after wide characters', Buffer.from([...Buffer.from('é😀'), 0xff]), '1:4', 'the byte 0xFF stands here'],
  ['after a real U+FFFD', Buffer.from([...Buffer.from('\ufffd'), 0x80]), '1:2', 'the byte 0x80 stands here'],
  ['cut in a character', Buffer.from([0x61, 0x0a, 0xe2, 0x82]), '2:1', 'the byte 0xE2 stands here'],
  ['half a character encoded', Buffer.from([0x61, 0xed, 0xa0, 0x80]), '1:2', 'the byte 0xED stands here'],
])('bytes that are not UTF-8, %s, are told by line and column', (_, bytes, at, what) => {
  expect(told(loadYaml(bytes).findings)).toEqual([`${at} error not-utf-8: the file is not in UTF-8: ${what}`])
})

it.each([
  ['little-endian, marked', Buffer.from('\ufeffa: 1\n', 'utf16le')],
  ['little-endian', Buffer.from('a: 1\n', 'utf16le')],
  ['big-endian', Buffer.from('a: 1\n', 'utf16le').swap16()],
])('UTF-16 is recognised: %s', (_, bytes) => {
  expect(told(loadYaml(bytes).findings)).toEqual([
    '1:1 error not-utf-8: the file is not in UTF-8 but seems to be in UTF-16',
  ])
})

it('warns of a byte order mark and counts no column for it', () => {
  const { source, findings } = loadYaml('\ufeffa: 1\n')
  expect(told(findings)).toEqual([
    '1:1 warning byte-order-mark: the file starts with a byte order mark, which is not needed',
  ])
  expect(source?.at(['a'], 'key').start).toEqual({ line: 1, column: 1 })
})

it('notes line ends of Windows, and reads them as line feeds at their places', () => {
  const { source, findings } = loadYaml('a: |\r\n  x\r\n  *y*\r\nb: 1\r\n')
  expect(told(findings)).toEqual([
    '1:5 note carriage-return: 4 lines end with a carriage return, as Windows writes it; it is read as a line feed',
  ])
  expect(source?.value).toEqual({ a: 'x\n*y*\n', b: 1 })
  expect(source?.at(['b'], 'key').start).toEqual({ line: 4, column: 1 })
  expect(source?.within(['a'], 2, 5).start).toEqual({ line: 3, column: 3 })
})

it.each(['\0', '\x07', '\x0c', '\x1b', '\x7f', '\x9b', '\uffff'])(
  'refuses the control character %j',
  (character) => {
    expect(located(loadYaml(`a: 1\nb: x${character}y\n`).findings)).toEqual(['2:5 control-character'])
    expect(located(loadMarkdown(`a\n\nx${character}\n`).findings)).toEqual(['3:2 control-character'])
  },
)

it('takes tabs, next-line marks and characters of other planes', () => {
  expect(loadYaml('a: "b\tc\x85d 😀 \u202e"\n').findings).toEqual([])
})
