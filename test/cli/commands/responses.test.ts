import { createHash, createHmac } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import type { ReceivedResponse, ResponseRecord } from '../../../src/model/types.js'
import { emptyFolder, mehrs, type Result, workspace } from '../harness.js'

const consultation = 'SMETS1_MEHRS_April_2022_MOC_Secure'

/** Words that stand in every place of a response, each with the place's name in it. */
const canary = (place: string) => `kanarienvogel-${place}`

function answers(changes: Record<string, unknown> = {}): object {
  const answer = (id: string) => ({
    changes: [],
    view: 'disagree',
    rationale: canary(`reasons-${id}`),
    confidential: 'no',
    because: canary(`because-${id}`),
  })
  return {
    schema: 1,
    consultation,
    respondent: {
      name: canary('name'),
      organisation: canary('organisation'),
      role: canary('role'),
      email: canary('email'),
      naming: 'named',
    },
    answers: { q1: answer('q1'), q2: answer('q2') },
    comments: canary('comments'),
    confidential: { whole: 'no', comments: 'no', reason: canary('reason') },
    ...changes,
  }
}

function file(folder: string, name: string, content: string | object): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

function mail(received: string, data: object): string {
  return [
    `Received: from x by y; ${received}`,
    `From: ${canary('sender')} <${canary('sender')}@house.example>`,
    `Subject: ${canary('subject')}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    canary('message'),
    '--b',
    `Content-Type: application/json; name="${canary('attachment')}.json"`,
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(JSON.stringify(data)).toString('base64'),
    '--b--',
    '',
  ].join('\r\n')
}

const stated = ['--received', '2022-05-03T16:00', '--received-by', canary('clerk')]
const take = (cwd: string, files: string[], more: string[] = stated) =>
  mehrs(['responses', consultation, ...files, ...more], { cwd })

const recordsIn = (root: string) => join(root, 'policy/consultations', consultation)
const record = (root: string, id: string): ResponseRecord =>
  parse(readFileSync(join(recordsIn(root), `${id}.yaml`), 'utf8'))
const vaultFile = (root: string, id: string) => join(root, 'vault', consultation, id, 'response.yaml')

/** What an analyst does: the file is another one afterwards. */
function review(root: string, id: string, edit: (response: ReceivedResponse) => void): void {
  const response = parse(readFileSync(vaultFile(root, id), 'utf8')) as ReceivedResponse
  edit(response)
  writeFileSync(vaultFile(root, id), stringify(response))
}

function accept(response: ReceivedResponse): void {
  response.state = 'accepted'
  for (const place of response.residue) place.assigned = 'nothing'
  for (const answer of Object.values(response.answers)) answer.moderation = { decision: 'approved' }
}

/** Everything that is outside of the vault, and what was printed. */
function outside(root: string, ...printed: Result[]): string {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('vault'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
  return [...files, ...printed.flatMap(({ stdout, stderr }) => [stdout, stderr])].join('\n')
}

describe('mehrs responses', () => {
  it('records a response, of which nothing is public before it is accepted', async () => {
    const [root, inbox] = [workspace(), emptyFolder()]
    const done = await take(root, [file(inbox, `${canary('file')}.json`, answers())])
    // The made-up answer does not say which edition of the form it is.
    expect(done.stdout).toMatch(/^1 of 1: R001 needs review: it does not say which edition/)
    expect(done.code).toBe(1)
    expect(record(root, 'R001')).toMatchObject({ state: 'needs-review', late: false, format: 'web-form' })
    expect(Object.keys(record(root, 'R001'))).not.toContain('answers')
    expect(readFileSync(join(root, 'vault/.gitignore'), 'utf8')).toMatch(/^\*$/m)
    expect(readFileSync(vaultFile(root, 'R001'), 'utf8')).toContain(canary('reasons-q1'))
    expect((await mehrs(['check'], { cwd: root })).code).toBe(0)
  })

  it('publishes of an accepted one what it lets, and what somebody has looked at', async () => {
    const [root, inbox] = [workspace(), emptyFolder()]
    const data = answers() as { answers: Record<string, Record<string, string>> }
    delete data.answers.q2!.confidential
    await take(root, [file(inbox, 'a.json', data)])
    review(root, 'R001', (response) => {
      accept(response)
      response.answers.q1!.moderation = { decision: 'redacted', text: 'Less.', why: 'It named a person.' }
    })
    const done = await mehrs(['responses', consultation], { cwd: root })
    expect(done).toMatchObject({ code: 0, stdout: '1 responses; changed what is public of R001.\n' })
    expect(record(root, 'R001')).toMatchObject({
      state: 'accepted',
      confidentiality: 'unstated',
      name: canary('organisation'),
      answers: {
        q1: { view: 'disagree', reasons: 'Less.', redacted: 'It named a person.' },
        q2: { withheld: { view: 'unstated', reasons: 'unstated' } },
      },
      comments: { withheld: 'unmoderated' },
    })
  })

  it('accepts nothing while words are assigned to nothing', async () => {
    const [root, inbox] = [workspace(), emptyFolder()]
    await take(root, [file(inbox, 'a.eml', mail('Tue, 3 May 2022 15:59:59 +0100', answers()))], [])
    review(root, 'R001', (response) => {
      response.state = 'accepted'
    })
    const done = await mehrs(['responses', consultation], { cwd: root })
    expect(done.code).toBe(1)
    expect(done.stdout).toContain('R001 cannot be accepted yet: words in it are assigned to nothing yet.')
    expect(record(root, 'R001')).toMatchObject({ state: 'needs-review', open: 2 })
  })

  it('takes what the server says of the time: 16:00:00 is in time, a second later is late', async () => {
    const [root, inbox] = [workspace(), emptyFolder()]
    const at = (time: string) =>
      file(inbox, `${time.replaceAll(/\W/g, '')}.eml`, mail(time, answers({ comments: time })))
    await take(root, [at('Tue, 3 May 2022 16:00:00 +0100'), at('Tue, 3 May 2022 15:00:01 GMT')], [])
    expect(record(root, 'R001')).toMatchObject({ late: false, received: { at: '2022-05-03T15:00:00Z' } })
    expect(record(root, 'R002')).toMatchObject({ late: true, received: { evidence: 'mail-server' } })
  })

  it('never takes the time from the file: without one, nothing is recorded', async () => {
    const [root, inbox] = [workspace(), emptyFolder()]
    const done = await take(root, [file(inbox, 'a.json', answers())], [])
    expect(done.code).toBe(1)
    expect(done.stdout).toContain('it does not say when it came')
    expect(existsSync(recordsIn(root))).toBe(false)
  })

  it('knows a file that it has, and points out names and texts that are alike', async () => {
    const [root, inbox] = [workspace(), emptyFolder()]
    const first = file(inbox, 'a.json', answers())
    const other = answers({ respondent: { organisation: `${canary('organisation').toUpperCase()}  ` } })
    const done = await take(root, [first, first, file(inbox, 'b.json', other)])
    expect(record(root, 'R002')).toMatchObject({ state: 'duplicate', duplicateOf: 'R001' })
    expect(done.stdout).toMatch(/R003 needs review: .*R001 has the same texts/)
    expect(record(root, 'R003').state).toBe('needs-review')
  })

  it('lets a person say what supersedes what', async () => {
    const [root, inbox] = [workspace(), emptyFolder()]
    await take(root, [file(inbox, 'a.json', answers()), file(inbox, 'b.json', answers({ comments: 'New.' }))])
    review(root, 'R001', accept)
    review(root, 'R002', (response) => {
      accept(response)
      response.supersedes = 'R001'
    })
    await mehrs(['responses', consultation], { cwd: root })
    expect(record(root, 'R001').state).toBe('superseded')
    expect(record(root, 'R001')).not.toHaveProperty('answers')
    expect(record(root, 'R002')).toMatchObject({ state: 'accepted', supersedes: 'R001' })
  })

  it('refuses what it cannot read, and opens a stub where it is asked to', async () => {
    const [root, inbox] = [workspace(), emptyFolder()]
    const rtf = file(inbox, 'a.rtf', `{\\rtf1 ${canary('rtf')}}`)
    expect((await take(root, [rtf])).stdout).toContain('1 of 1: refused: it is in Rich Text Format.')
    expect(existsSync(join(root, 'vault'))).toBe(false)
    expect((await take(root, [rtf], [...stated, '--record'])).stdout).toContain('R001 is a stub')
    expect(record(root, 'R001')).toMatchObject({ state: 'refused', refusal: 'rtf', format: 'unread' })
  })

  it('writes nothing with --dry-run', async () => {
    const [root, inbox] = [workspace(), emptyFolder()]
    const done = await take(root, [file(inbox, 'a.json', answers())], [...stated, '--dry-run'])
    expect(done.stdout).toContain('would change what is public of R001')
    expect([existsSync(join(root, 'vault')), existsSync(recordsIn(root))]).toEqual([false, false])
  })

  it.each(['policy/vault', 'dist', '.'])('keeps no vault in %s', async (vault) => {
    const root = workspace()
    expect((await mehrs(['responses', consultation, '--vault', vault], { cwd: root })).code).toBe(2)
  })

  it('says of a spoilt file in the vault where it is spoilt, and none of its words', async () => {
    const [root, inbox] = [workspace(), emptyFolder()]
    await take(root, [file(inbox, 'a.json', answers())])
    writeFileSync(vaultFile(root, 'R001'), `id: R001\n${canary('key')}: ${canary('value')}\n`)
    const done = await mehrs(['responses', consultation], { cwd: root })
    expect(done.code).toBe(1)
    expect(done.stderr).toMatch(/vault, R001: error: line \d+: unknown-key/)
    expect(done.stdout + done.stderr).not.toContain('kanarienvogel')
  })
})

describe('what is confidential', () => {
  it.each([
    ['asked for the whole', answers({ confidential: { whole: 'yes', reason: canary('reason') } })],
    ['not spoken of', answers({ confidential: {} })],
  ])('because it is %s: is in no byte outside of the vault, accepted or not', async (_, data) => {
    const [root, inbox] = [workspace(), emptyFolder()]
    const before = await take(root, [file(inbox, `${canary('file')}.json`, data)])
    review(root, 'R001', (response) => {
      accept(response)
      response.notes = [{ text: canary('note'), by: canary('analyst'), tags: [canary('tag')] }]
    })
    const after = await mehrs(['responses', consultation], { cwd: root })
    const told = await mehrs(['responses', consultation, '--format', 'json'], { cwd: root })
    expect(record(root, 'R001').state).toBe('accepted')
    expect(outside(root, before, after, told)).not.toContain('kanarienvogel')
  })

  it('by a request in a mail counts for all of it; by what a mail system adds, for nothing', async () => {
    const [root, inbox] = [workspace(), emptyFolder()]
    const saying = (words: string) =>
      mail('Tue, 3 May 2022 10:00:00 +0100', answers({ comments: words })).replace(canary('message'), words)
    const done = await take(
      root,
      [
        file(inbox, 'a.eml', saying('Please treat this as confidential.')),
        file(
          inbox,
          'b.eml',
          saying('This e-mail and its attachments are confidential and intended solely for the addressee.'),
        ),
      ],
      [],
    )
    expect(done.stdout).toMatch(/1 of 2: R001 needs review: .*its text asks for confidentiality/)
    expect(done.stdout).not.toMatch(/2 of 2: R002 .*asks for confidentiality/)
    const second = parse(readFileSync(vaultFile(root, 'R002'), 'utf8')) as ReceivedResponse
    expect(second.residue[0]).toMatchObject({ where: 'message', assigned: 'disclaimer' })
    expect(second.confidential!.whole).toBe('no')
  })

  it('is not found from what commits to it, by trying what it can be', async () => {
    const [root, inbox] = [workspace(), emptyFolder()]
    mkdirSync(join(root, 'x'), { recursive: true })
    const data = {
      schema: 1,
      consultation,
      respondent: { organisation: 'House 77' },
      answers: { q1: { changes: [], view: 'agree' } },
    }
    await take(root, [file(inbox, 'a.json', data)])
    const { commitments, id } = record(root, 'R001')
    const known = Object.values(commitments).map((one) => one.split(':')[1])
    for (let house = 0; house < 2_000; house++)
      for (const view of ['agree', 'disagree', 'agree-in-part', 'no-view']) {
        const guess = JSON.stringify({
          ...data,
          respondent: { organisation: `House ${house}` },
          answers: { q1: { changes: [], view } },
        })
        const digest = createHash('sha256').update(guess).digest('hex')
        const keyed = ['', id, consultation].map((key) =>
          createHmac('sha256', key).update(`original\0${digest}`).digest('hex'),
        )
        for (const tried of [digest, ...keyed]) expect(known.includes(tried)).toBe(false)
      }
  })
})
