import { expect, it } from 'vitest'
import { mailto } from '../../src/model/mailto.js'

it('spells out what would end the address, or begin another field of the mail', () => {
  expect(mailto('a?bcc=b&c#d%@zoo.example')).toBe('mailto:a%3Fbcc%3Db%26c%23d%25@zoo.example')
  expect(mailto('keeper+cages@zoo.example', 'Cages & doors?')).toBe(
    'mailto:keeper+cages@zoo.example?subject=Cages%20%26%20doors%3F',
  )
})

it('makes one line of a subject', () => {
  expect(mailto('a@zoo.example', 'Cages\r\nBcc: badger@zoo.example\u2028\u0007')).toBe(
    'mailto:a@zoo.example?subject=Cages%20Bcc%3A%20badger%40zoo.example',
  )
})
