import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { emptyFolder, mehrs, workspace } from '../harness.js'

const consultation = 'SMETS1_MEHRS_April_2022_MOC_Secure'
const line = '--on 2022-05-20 --why Asked.'.split(' ')

describe('mehrs disclose', () => {
  /** A workspace with a response in its vault, and a folder elsewhere. */
  async function begin() {
    const [root, away] = [workspace(), emptyFolder()]
    const answers = {
      schema: 1,
      consultation,
      respondent: { organisation: 'Zebra (made up)', naming: 'unnamed' },
      answers: {
        q1: {
          changes: [],
          view: 'disagree',
          rationale: '=1+1\nSecret.',
          confidential: 'yes',
          because: 'Prices.',
        },
      },
      confidential: { whole: 'yes' },
    }
    const file = join(away, 'a.json')
    writeFileSync(file, JSON.stringify(answers))
    const stated = ['--received', '2022-05-03T15:59', '--received-by', 'A. Clerk']
    await mehrs(['responses', consultation, file, ...stated], { cwd: root })
    const disclose = (out: string, ...more: string[]) =>
      mehrs(['disclose', consultation, '--to', 'authority', '--out', out, ...line, ...more], { cwd: root })
    return { root, away, disclose }
  }

  it('writes all that responses say, for one party, and notes it', async () => {
    const { root, away, disclose } = await begin()
    const out = join(away, 'for-the-authority')
    const { code, stdout, stderr } = await disclose(out)
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).not.toMatch(/Zebra|Secret|Prices/)
    const csv = readFileSync(join(out, `${consultation}_Responses.csv`), 'utf8')
    expect(csv).toMatch(/^Reference,State,Received,Organisation,/)
    expect(csv).toContain('15:59:00 on 3 May 2022, London time')
    expect(csv).toContain(`Zebra (made up)`)
    // A spreadsheet runs nothing of it.
    expect(csv).toContain(`Disagree,"'=1+1\nSecret.",yes,Prices.`)
    const pdf = readFileSync(join(out, `${consultation}_Responses.pdf`))
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(statSync(out).mode & 0o77).toBe(0)
    const [noted] = parse(readFileSync(join(root, 'vault', consultation, 'disclosures.yaml'), 'utf8'))
    expect(noted).toMatchObject({ on: '2022-05-20', to: 'authority', why: 'Asked.', responses: ['R001'] })
    expect(noted.files.map(({ name }: { name: string }) => name)).toEqual([
      `${consultation}_Responses.csv`,
      `${consultation}_Responses.pdf`,
    ])
  })

  it('adds each disclosure to the ones before, and replaces none', async () => {
    const { root, away, disclose } = await begin()
    const out = join(away, 'again')
    await disclose(out)
    const notes = () => parse(readFileSync(join(root, 'vault', consultation, 'disclosures.yaml'), 'utf8'))
    const before = notes().length
    const again = await disclose(out)
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('is there already')])
    expect(notes()).toHaveLength(before)
    await disclose(join(away, 'once-more'))
    expect(notes()).toHaveLength(before + 1)
  })

  it('goes nowhere that is published or among the sources', async () => {
    const { root, away, disclose } = await begin()
    mkdirSync(join(root, 'dist'), { recursive: true })
    symlinkSync(join(root, 'dist'), join(away, 'link'))
    for (const out of ['dist/x', 'policy/x', '.', join(away, 'link/x')]) {
      const { code, stderr } = await disclose(out)
      expect([out, code, stderr]).toEqual([
        out,
        2,
        expect.stringMatching(/would be published|is there already/),
      ])
    }
    expect(existsSync(join(root, 'dist/x'))).toBe(false)
  })

  it('says where there is nothing, and no such party', async () => {
    const { root, away, disclose } = await begin()
    const empty = await disclose(join(away, 'none'), '--vault', join(away, 'no-vault'))
    expect([empty.code, empty.stderr]).toEqual([2, expect.stringContaining('the vault has no response')])
    const args = ['disclose', consultation, '--to', 'autority', '--out', join(away, 'none'), ...line]
    const { code, stderr } = await mehrs(args, { cwd: root })
    expect([code, stderr]).toEqual([2, expect.stringMatching(/no party autority.*authority/s)])
    expect(existsSync(join(away, 'none'))).toBe(false)
  })
})
