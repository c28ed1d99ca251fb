import { beforeAll, describe, expect, it } from 'vitest'
import { fieldKeys } from '../../src/model/form.js'
import { renderDocx } from '../../src/render/docx/index.js'
import { PdfReader, type Reading, readReceived, type Skeleton, skeletonOf } from '../../src/respond/index.js'
import { responseForm } from '../support/form.js'
import { answeredInWays } from './office.js'

/** A form answered in LibreOffice in 14 ways that people were seen to: no word is lost in any, as Word file or ODT. */

const form = responseForm()
const bookmark = (name: string) => fieldKeys('Zoo_2030', name).bookmark
let skeleton: Skeleton
let answered: ReturnType<typeof answeredInWays>

beforeAll(async () => {
  skeleton = await skeletonOf(form)
  answered = answeredInWays(renderDocx(form), {
    view: bookmark('answers/q1/view'),
    reasons: bookmark('answers/q1/rationale'),
    asked: bookmark('answers/q1/confidential'),
    label: 'Zoo 2030 Q1',
    deleted: 'Zoo 2030 Q3',
  })
})

async function read(bytes: Uint8Array): Promise<Reading> {
  const [outcome] = (await readReceived(bytes, 'form', skeleton, new PdfReader())).outcomes
  if (!outcome || !('reading' in outcome)) throw new Error(JSON.stringify(outcome))
  return outcome.reading
}

describe.each(['docx', 'odt'] as const)('answered in LibreOffice, saved as %s', (kind) => {
  it('loses no word, whatever the way; what is in no answer is in residue', async () => {
    expect(answered).toHaveLength(14)
    for (const { way, words, [kind]: bytes } of answered) {
      const { answers, residue } = await read(bytes)
      const told = [
        ...[...answers.values()].map(({ value }) => value),
        ...residue.map(({ text }) => text),
      ].join(' ')
      expect(
        words.filter((word) => !told.includes(word)),
        way,
      ).toEqual([])
    }
  })

  it('is read whole in six ways at least, and what is read whole is what was answered', async () => {
    const whole: string[] = []
    for (const { way, [kind]: bytes } of answered) {
      const { answers, residue, doubts } = await read(bytes)
      if (doubts.length > 0) continue
      whole.push(way)
      expect(residue, way).toEqual([])
      expect(answers.get('answers/q1/view')?.value, way).toBe('disagree')
    }
    expect(whole.length, whole.join()).toBeGreaterThanOrEqual(6)
  })
})
