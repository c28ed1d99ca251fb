import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { emptyFolder, project, workspace } from '../cli/harness.js'
import { runs } from '../support/depth.js'
import { formIn, type Opened, opened, pairs } from './opened.js'

const version = 'policy/versions/7.1.yaml'
const consultation = 'policy/consultations/SMETS1_MEHRS_April_2022_MOC_Secure.yaml'
const mehrs = 'policy/mehrs.yaml'

function formOf(file: string, path: string, more = ''): string {
  return `/~preview/edit?file=${encodeURIComponent(file)}&path=${encodeURIComponent(path)}${more}`
}

/** Opens a form, types into it and sends it. */
async function send(preview: Opened, at: string, typed: Record<string, string | string[]>, action = 'save') {
  const { action: to, fields } = await preview.form(at)
  for (const [name, value] of Object.entries(typed)) fields.set(name, [value].flat())
  return preview.post(to, [...pairs(fields), ['~action', action]])
}

interface Read {
  checks: { code: string }[]
  sections: unknown[]
  terms: { id: string }[]
}

function dataOf(text: string): Read {
  return parse(text.replace(/^\ufeff/, ''), { version: '1.2', schema: 'core' })
}

/** The lines that one text has and the other has not, as git would show them. */
function changed(before: string, after: string): { gone: string[]; come: string[] } {
  const [old, fresh] = [before.split('\n'), after.split('\n')]
  let start = 0
  while (start < old.length && old[start] === fresh[start]) start += 1
  let end = 0
  while (end < Math.min(old.length, fresh.length) - start && old.at(-1 - end) === fresh.at(-1 - end)) end += 1
  return { gone: old.slice(start, old.length - end), come: fresh.slice(start, fresh.length - end) }
}

/** The same sources as other editors and habits lay them out. */
const layouts: Record<string, (text: string) => string> = {
  'as they are': (text) => text,
  'with the line ends of Windows and a byte order mark': (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`,
  'with remarks, single quotes, dashes in the column of their keys and no line end at the end': (text) =>
    text
      .replace(/^ {2}(?= *\S)/gm, (_, at: number) => (inList(text, at) ? '' : '  '))
      .replace(/^(checks|sections|terms|questions|tables):$/gm, '$1: # Aardvark')
      .replace(/"(7\.[01])"/g, "'$1'")
      .trimEnd(),
  'with folded texts, lists over several lines and maps below their keys': (text) =>
    text
      .replace(/: \|$/gm, ': >')
      .replace(/^( +)sources: \["([^"\]]*)"\]$/gm, '$1sources: [\n$1    "$2",\n$1  ]')
      .replace(
        /^( +)escalate: \{ (\w+: \d+), (as: [\w-]+), (attributedTo: [\w-]+) \}/gm,
        '$1escalate:\n$1  $2 # Badger\n$1  $3\n$1  $4',
      ),
}

/** Whether a line belongs to a list below a key of the file itself. */
function inList(text: string, at: number): boolean {
  const top = text
    .slice(0, at)
    .match(/^\w+:.*$/gm)
    ?.at(-1)
  return (
    top !== undefined &&
    /^(checks|sections|terms|questions|tables|attachments|cohorts|parties|sources):$/.test(top)
  )
}

/** A field of a form, and what is typed into it. */
interface Typing {
  what: string
  file: string
  path: string
  field: string
  type(before: string, count: number): string
  /** The data that it means; the text itself where nothing is said. */
  means?(typed: string): unknown
}

const check = (index: number): Typing[] => [
  {
    what: 'a threshold',
    file: version,
    path: `checks/${index}`,
    field: 'escalate.afterConsecutive',
    type: (_, count) => String(4 + count),
    means: Number,
  },
  {
    what: 'a meaning',
    file: version,
    path: `checks/${index}`,
    field: 'meaning',
    type: (before, count) => `${before} Aardvark: #${count}, "so" it's.`,
  },
]

const inVersion = (
  what: string,
  path: string,
  field: string,
  type: Typing['type'],
  means?: Typing['means'],
): Typing => ({
  ...{ what, file: version, path, field, type },
  ...(means ? { means } : {}),
})

const typings: Typing[] = [
  ...check(0),
  ...check(1),
  inVersion('a name', 'checks/2', 'name', (_, count) => `Other: Failure ${count}`),
  inVersion('a note', 'checks/2', 'note', (before, count) => before.replace('They', `Badger ${count}. They`)),
  inVersion(
    'a source',
    'checks/0',
    'sources',
    (before, count) => `${before}\nconsultation-2022-04-14#${count + 10}`,
    (typed) => typed.split('\n'),
  ),
  inVersion('the text of a clause', 'sections/0', 'text', (before, count) =>
    before.replace('across', `across ${count}`),
  ),
  inVersion('the last paragraph of a clause', 'sections/2', 'text', (before, count) => `${before} ${count}.`),
  inVersion(
    'the title of a clause below',
    'sections/1/sections/0',
    'title',
    (before, count) => `${before} ${count}`,
  ),
  inVersion(
    'the day of effect',
    'dates',
    'effective.on',
    (_, count) => `2022-06-${String((count % 28) + 1).padStart(2, '0')}`,
  ),
  {
    what: 'the context of a question',
    file: consultation,
    path: 'questions/1',
    field: 'context',
    type: (before, count) => before.replace('rare', `rare (${count})`),
  },
  {
    what: 'a question',
    file: consultation,
    path: 'questions/0',
    field: 'text',
    type: (before, count) => `${before} ${count}`,
  },
  {
    what: 'the hour of closing',
    file: consultation,
    path: 'dates',
    field: 'closes.at',
    type: (_, count) => `1${count % 10}:${count % 60 < 10 ? '0' : ''}${count % 60}`,
  },
  {
    what: 'the meaning of a term',
    file: mehrs,
    path: 'terms/1',
    field: 'meaning',
    type: (before, count) => `${before} ${count} - so: *there*.`,
  },
]

/** Puts a value into data; a text keeps the line end that the one before it had. */
function put(data: unknown, path: string, value: unknown): void {
  const steps = path.split(/[/.]/)
  const owner = steps.slice(0, -1).reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], data)
  const [group, key] = [owner as Record<string, unknown>, steps.at(-1)!]
  group[key] = typeof value === 'string' ? value + /\n*$/.exec(String(group[key]))![0] : value
}

describe.each(Object.entries(layouts))('in sources %s', (_, lay) => {
  it('an edit changes the data that was meant, and the lines of its field alone', async () => {
    const root = workspace({ [version]: lay, [consultation]: lay, [mehrs]: lay })
    const preview = await opened(root)
    for (let count = 0; count < runs(100); count += 1) {
      // Another kind each time, and over all of them whatever the depth.
      const {
        what,
        file,
        path,
        field,
        type,
        means = String,
      } = typings[(count * 4 + Object.keys(layouts).indexOf(_)) % typings.length]!
      const before = readFileSync(join(root, file), 'utf8')
      const { fields } = await preview.form(formOf(file, path))
      const typed = type(fields.get(field)![0]!, count)
      const { status, text } = await send(preview, formOf(file, path), { [field]: typed })
      expect([what, status, /id="preview~said".*?id="preview~form"/s.exec(text)?.[0] ?? '']).toEqual([
        what,
        303,
        '',
      ])
      const after = readFileSync(join(root, file), 'utf8')
      const expected = dataOf(before)
      put(expected, `${path}/${field}`, means(typed))
      expect([what, dataOf(after)]).toEqual([what, expected])
      const { gone, come } = changed(before, after)
      const [most] = field === 'sources' ? [4] : [1]
      expect([what, gone.length <= most, come.length <= most]).toEqual([what, true, true])
      expect(after.match(/\r\n/g)?.length ?? 0).toBe(before.includes('\r\n') ? after.match(/\n/g)!.length : 0)
    }
  })
})

it('what is not changed is not written: no byte of it', async () => {
  const root = workspace()
  const preview = await opened(root)
  for (const [file, path] of [
    [version, 'checks/0'],
    [version, 'sections/1'],
    [version, 'dates'],
    [consultation, 'questions/0'],
    [consultation, 'dates'],
    [mehrs, 'terms/0'],
  ] as const) {
    const before = readFileSync(join(root, file), 'utf8')
    const { text } = await send(preview, formOf(file, path), {})
    expect(/id="preview~said".*?<\/div>.*?id="preview~form"/s.exec(text)?.[0]).toContain(
      'There is nothing to save',
    )
    expect(readFileSync(join(root, file), 'utf8')).toBe(before)
  }
})

describe('a list', () => {
  it('takes a new check where it was to stand, moves it, and lets it go: then every byte is as it was', async () => {
    const root = workspace()
    const preview = await opened(root)
    const before = readFileSync(join(root, version), 'utf8')
    const blank = {
      code: 'ZZ998',
      meaning: 'The door was open.\n\nTwice.',
      cohorts: 'moc-secure',
      sources: 'consultation-2022-04-14#2',
    }
    const added = await send(preview, formOf(version, 'checks', '&add=1'), blank)
    expect([added.status, added.text]).toEqual([303, ''])
    const codes = () => dataOf(readFileSync(join(root, version), 'utf8')).checks.map(({ code }) => code)
    expect(codes()).toEqual(['MA534', 'ZZ998', 'MA535', 'MA999'])
    const { gone, come } = changed(before, readFileSync(join(root, version), 'utf8'))
    expect(gone).toEqual([])
    expect(come).toMatchInlineSnapshot(`
      [
        "  - code: ZZ998",
        "    name: unspecified",
        "    cohorts: [moc-secure]",
        "    meaning: |",
        "      The door was open.",
        "",
        "      Twice.",
        "    occurrence: unspecified",
        "    retry: unspecified",
        "    escalate: unspecified",
        "    sources: ["consultation-2022-04-14#2"]",
      ]
    `)
    const place = await preview.form(formOf(version, 'checks/1'))
    const hidden = ['~token', '~opened', '~key'].map((name): [string, string] => [
      name,
      place.fields.get(name)![0]!,
    ])
    const moved = await preview.post(place.action, [...hidden, ['~action', 'down']])
    expect(moved.headers.location).toContain('checks%2F2')
    expect(codes()).toEqual(['MA534', 'MA535', 'ZZ998', 'MA999'])
    const again = await preview.form(moved.headers.location!)
    const opened_ = again.fields.get('~opened')![0]!
    await preview.post(again.action, [
      ['~token', hidden[0]![1]],
      ['~opened', opened_],
      ['~key', 'ZZ998'],
      ['~action', 'remove'],
    ])
    expect(readFileSync(join(root, version), 'utf8')).toBe(before)
  })

  it('takes a clause between two, and a term after the last', async () => {
    const root = workspace()
    const preview = await opened(root)
    const sources = 'consultation-2022-04-14#1'
    const clause = {
      id: 'scope',
      title: 'Scope: all',
      number: '1A',
      text: 'Migration alone.\n\n- One\n- Two',
      sources,
    }
    expect((await send(preview, formOf(version, 'sections', '&add=1'), clause)).status).toBe(303)
    expect(
      (await send(preview, formOf(mehrs, 'terms', '&add=9'), { id: 'hub', name: 'Hub', sources })).status,
    ).toBe(303)
    expect(dataOf(readFileSync(join(root, version), 'utf8')).sections[1]).toEqual({
      ...clause,
      text: `${clause.text}\n`,
      sources: [sources],
    })
    expect(dataOf(readFileSync(join(root, mehrs), 'utf8')).terms.at(-1)!.id).toBe('hub')
  })
})

it.each([
  ['by the schema', { code: 'ma534', 'escalate.afterConsecutive': '0' }],
  ['by the rules', { meaning: 'See [](#nowhere).', formerlyReportedAs: 'MA534' }],
])('what is typed is judged %s, beside its field, and nothing is written', async (_, typed) => {
  const root = workspace()
  const preview = await opened(root)
  const before = readFileSync(join(root, version), 'utf8')
  for (const action of ['check', 'save']) {
    const { status, text } = await send(preview, formOf(version, 'checks/0'), typed, action)
    expect(status).toBe(action === 'check' ? 200 : 422)
    for (const name of Object.keys(typed)) {
      const tag = new RegExp(`<[a-z]+ id="field~${name}"[^>]*>`).exec(text)![0]
      expect(tag).toContain('aria-invalid="true"')
      expect(tag).toContain(`field~${name}~wrong"`)
      expect(text).toContain(`href="#field~${name}"`)
    }
    expect(readFileSync(join(root, version), 'utf8')).toBe(before)
  }
})

it('shows what would be written before it is, and what check would find elsewhere', async () => {
  const preview = await opened(workspace())
  const { text } = await send(preview, formOf(version, 'checks/1'), { code: 'MA536' }, 'check')
  expect(text).toContain('- - code: MA535'.replace('- -', '-   -'))
  expect(text).toContain('What check would find elsewhere')
})

it('is refused where the file was changed since the form was opened, with both texts', async () => {
  const root = workspace()
  const preview = await opened(root)
  const { action, fields } = await preview.form(formOf(version, 'checks/0'))
  await preview.save(version, (text) => text.replace('Other Failure', 'Aardvark Failure'))
  fields.set('meaning', ['Badger.'])
  const { status, text } = await preview.post(action, [...pairs(fields), ['~action', 'save']])
  expect(status).toBe(409)
  expect(text).toContain('Aardvark Failure')
  expect(text).toContain('meaning: Badger.')
  expect(readFileSync(join(root, version), 'utf8')).not.toContain('Badger')
})

it('undoes what was saved, byte for byte, and not over what somebody else saved since', async () => {
  const root = workspace()
  const preview = await opened(root)
  const before = readFileSync(join(root, version), 'utf8')
  const undo = async () => {
    const { fields } = await preview.form(formOf(version, 'checks/0'))
    return preview.post('/~preview/edit', [
      ['~token', fields.get('~token')![0]!],
      ['~action', 'undo'],
    ])
  }
  await send(preview, formOf(version, 'checks/0'), { meaning: 'Badger.' })
  await send(preview, formOf(version, 'checks/1'), { meaning: 'Otter.' })
  await undo()
  expect((await undo()).status).toBe(303)
  expect(readFileSync(join(root, version), 'utf8')).toBe(before)
  await send(preview, formOf(version, 'checks/0'), { meaning: 'Badger.' })
  await preview.save(version, (text) => `${text}# Heron\n`)
  const refused = await undo()
  expect([refused.status, refused.text.includes('# Heron')]).toEqual([409, true])
  expect(readFileSync(join(root, version), 'utf8')).toContain('Badger.')
})

it.each([
  ['a version that was published', 'policy/versions/7.0.yaml', 'checks/0', 'ledger'],
  ['a draft that is being consulted on', version, 'checks/0', 'not the draft that the consultation'],
  ['a consultation that went out', consultation, 'questions/0', 'not the one that was issued'],
])('does not change %s, and says what check would', async (_, file, path, why) => {
  const root = emptyFolder()
  cpSync(join(project, 'policy'), join(root, 'policy'), { recursive: true })
  const preview = await opened(root)
  const before = readFileSync(join(root, file), 'utf8')
  const { text } = await preview.get(formOf(file, path))
  expect(text).toContain('This went out')
  expect(text).toContain(why)
  const { action, fields } = formIn(text)
  const field = fields.has('meaning') ? 'meaning' : 'text'
  const { status } = await preview.post(action, [
    ...pairs(fields).filter(([name]) => name !== field),
    [field, 'Badger.'],
    ['~action', 'save'],
  ])
  expect(status).toBe(422)
  expect(readFileSync(join(root, file), 'utf8')).toBe(before)
})

describe('what another site sends', () => {
  it.each([
    ['without the token of this run', {}, (fields: Map<string, string[]>) => fields.delete('~token')],
    ['from another origin', { origin: 'http://aardvark.example' }, () => {}],
    ['from no origin', { origin: 'null' }, () => {}],
    ['to another host', { host: 'aardvark.example' }, () => {}],
  ])('%s changes nothing', async (_, headers, spoil) => {
    const root = workspace()
    const preview = await opened(root)
    const before = readFileSync(join(root, version), 'utf8')
    const { action, fields } = await preview.form(formOf(version, 'checks/0'))
    fields.set('meaning', ['Badger.'])
    spoil(fields)
    const { status } = await preview.post(
      action,
      [...pairs(fields), ['~action', 'save']],
      headers as Record<string, string>,
    )
    expect(status).toBe(403)
    expect(readFileSync(join(root, version), 'utf8')).toBe(before)
  })

  it('for a file that is none of the sources finds none', async () => {
    const root = workspace()
    writeFileSync(join(root, 'other.yaml'), 'terms: []\n')
    const preview = await opened(root)
    for (const file of ['other.yaml', '../other.yaml', 'policy/ledger.yaml', '/etc/passwd'])
      expect((await preview.get(formOf(file, 'terms/0'))).status).toBe(404)
  })
})
