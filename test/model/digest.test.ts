import { describe, expect, it } from 'vitest'
import { canonicalJson, digest } from '../../src/model/digest.js'

describe('canonicalJson', () => {
  it('sorts keys by UTF-16 code units, at every depth (RFC 8785, 3.2.3)', () => {
    const keys = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, ö: 7 }
    expect(Object.keys(JSON.parse(canonicalJson(keys)))).toHaveLength(7)
    expect(canonicalJson({ b: { d: 1, c: 2 }, a: [{ z: 1, y: 2 }] })).toBe(
      '{"a":[{"y":2,"z":1}],"b":{"c":2,"d":1}}',
    )
    expect(canonicalJson(keys)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}')
  })

  it('writes numbers and strings as ECMAScript does (RFC 8785, 3.2.2)', () => {
    expect(canonicalJson([333333333.3333333, 1e30, 4.5, 2e-3, 0, -0])).toBe(
      '[333333333.3333333,1e+30,4.5,0.002,0,0]',
    )
    expect(canonicalJson('€$\u000f\nA\'B"\\/')).toBe('"€$\\u000f\\nA\'B\\"\\\\/"')
    expect(canonicalJson([null, true, false])).toBe('[null,true,false]')
  })
})

describe('digest', () => {
  it('is SHA-256 over the canonical JSON, whatever the order of the keys', () => {
    // printf '{"a":1,"b":"x"}' | sha256sum
    const expected = 'sha256:ecf9e98ec0641e23113ff3ce8bdc78d0ddd249886517fd4a7f68cc83d4e65667'
    expect(digest({ b: 'x', a: 1 })).toBe(expected)
    expect(digest({ a: 1, b: 'x' })).toBe(expected)
  })

  it('sees every value', () => {
    expect(digest({ text: 'must' })).not.toBe(digest({ text: 'should' }))
  })
})
