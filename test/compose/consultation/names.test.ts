import { expect, it } from 'vitest'
import { attachmentFiles, attachmentName, redlinePage } from '../../../src/compose/consultation/names.js'
import { consultation } from '../../support/made-up.js'

const sources = ['notice']
const named = (title: string, number = 2) => attachmentName({ number, title })

it('names an attachment after its number and title', () => {
  expect(named('Response Template', 1)).toBe('Attachment_1_Response_Template')
  expect(named('Policy on Zoo Errors V1.1 Draft Redlined')).toBe(
    'Attachment_2_Policy_on_Zoo_Errors_V1.1_Draft_Redlined',
  )
})

it.each([
  ['../../etc/passwd', 'Attachment_2_etc_passwd'],
  ['..\\..\\CON', 'Attachment_2_CON'],
  ['a..b...c.', 'Attachment_2_a_b_c'],
  ['=cmd()|"<x>:?*', 'Attachment_2_cmd_x'],
  ['Zoölogie – für Straußé', 'Attachment_2_Zoologie_fur_Strau_e'],
  ['ملحق', 'Attachment_2'],
  ['🦔', 'Attachment_2'],
  ['a\u0000b\nc', 'Attachment_2_a_b_c'],
])('makes a safe name of %j', (title, name) => {
  expect(named(title)).toBe(name)
})

it('keeps names short enough for any folder', () => {
  expect(named('word '.repeat(2000)).length).toBeLessThanOrEqual(100)
  expect(named(`${'x'.repeat(84)} y`)).not.toMatch(/[._-]$/)
})

it('knows attachments of the same title apart by their numbers', () => {
  const names = [1, 2, 12, 21].map((number) => named('2', number))
  expect(new Set(names).size).toBe(names.length)
})

it('publishes a form to be filled in, and a redline to be read too', () => {
  const attachment = { number: 1, title: 'X', sources }
  expect(attachmentFiles({ ...attachment, kind: 'response-template' })).toEqual([
    'Attachment_1_X.docx',
    'Attachment_1_X.html',
  ])
  expect(attachmentFiles({ ...attachment, kind: 'redline' })).toContain('Attachment_1_X.pdf')
})

it('finds the page of the redline where one is attached', () => {
  expect(redlinePage(consultation)).toBeNull()
  const attachments = [{ number: 3, title: 'Changes', kind: 'redline' as const, sources }]
  expect(redlinePage({ ...consultation, attachments })).toBe('Attachment_3_Changes.html')
})
