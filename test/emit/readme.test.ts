import { describe, expect, it } from 'vitest'
import { textFile } from '../../src/emit/file.js'
import { emitData, emitReadme } from '../../src/emit/index.js'
import { ledger, mehrs, workspace } from '../support/made-up.js'

const extra = ['redline-1.0-to-1.1-draft/redline.html', 'consultations/Zoo_2030/a b.docx'].map((path) =>
  textFile(path, '', 'text/plain', ['1.0']),
)

async function readmeOf(...args: Parameters<typeof workspace>): Promise<string> {
  const there = workspace(...args)
  return new TextDecoder().decode(emitReadme(there, [...(await emitData(there)), ...extra]).bytes)
}

describe('emitReadme', () => {
  it('links to every file, and to the package as one', async () => {
    const text = await readmeOf()
    const outputs = [...(await emitData(workspace())), ...extra]
    for (const { path } of outputs) {
      const target = path.startsWith('mehrs-policy/') ? 'mehrs-policy/' : encodeURI(path)
      expect(text).toContain(`](${target})`)
    }
  })

  it('says of each version when it is in force and how that is known', async () => {
    const text = await readmeOf()
    expect(text).toContain(
      'In force from 1 February 2030 until version 1.1 takes over on 24 May 2030 (planned)',
    )
    expect(text).toContain('Would be in force from 24 May 2030 (planned)')
  })

  it('says what each consultation is on, and when and to whom to respond', async () => {
    const text = await readmeOf()
    expect(text).toContain('- Proposes: version 1.1 in place of 1.0\n')
    expect(text).toContain('- Respond by: 16:00 on 3 May 2030, to <keeper@zoo.example>\n')
  })

  it('says when a version was withdrawn', async () => {
    const after = await readmeOf({ ledger: ledger([{ on: '2030-03-01' }]) })
    expect(after).toContain('In force from 1 February 2030 until it is withdrawn on 1 March 2030')
    const before = await readmeOf({ ledger: ledger([{ on: '2030-01-20' }]) })
    expect(before).toContain('No time in force')
  })

  it('takes any Markdown in the notice, and leads from it to the clause', async () => {
    const notice = 'Not ~~true~~ official, see [](#cages) and www.zoo.example.'
    const text = await readmeOf({ mehrs: { ...mehrs, notice } })
    expect(text).toContain(
      '> Not ~~true~~ official, see [clause 1](mehrs-1.1-draft/mehrs-1.1-draft.html#cages)',
    )
  })

  it('prints the notice, and any title literally', async () => {
    const text = await readmeOf({ mehrs: { ...mehrs, title: '<script>*x*</script>' } })
    expect(text).toContain('> Nothing here is true of PZE, *nothing*.')
    expect(text).toContain('\\<script>\\*x\\*\\</script>')
  })
})
