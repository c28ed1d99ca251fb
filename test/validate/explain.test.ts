import { describe, expect, it } from 'vitest'
import { explain, nearestCode } from '../../src/validate/explain.js'

describe('explain', () => {
  it('says what a rule is about, why, the way out, and shows its examples', () => {
    const text = explain('ledger-digest')!
    expect(text).toContain('# ledger-digest')
    expect(text).toContain('**error:** A published version has changed')
    expect(text).toContain('**What to do:** Restore the version')
    expect(text).toContain(
      'Found: A published version that was edited.\n\n```yaml\n# policy/versions/1.0.yaml',
    )
    expect(text).toContain('Fine: The text that was published.')
  })

  it('has a paragraph for the findings of loading and of the schemas', () => {
    expect(explain('needs-quotes')).toMatch(/^# needs-quotes\n\n.*`7\.10` becomes 7\.1.*\n$/)
  })

  it.each(['no-such-code', '', '__proto__', 'constructor'])('knows nothing of %j', (code) => {
    expect(explain(code)).toBeNull()
  })
})

it('finds the code that was meant', () => {
  expect(nearestCode('ledger-digst')).toBe('ledger-digest')
  expect(nearestCode('need-quotes')).toBe('needs-quotes')
  expect(nearestCode('something-else-entirely')).toBeNull()
})
