import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import type { Root } from 'mdast'
import { describe, expect, it } from 'vitest'
import { composePack } from '../../../../src/compose/consultation/index.js'
import { composePolicy, composeRedline } from '../../../../src/compose/index.js'
import { loadWorkspace } from '../../../../src/load/index.js'
import { redline } from '../../../../src/redline/index.js'
import { renderDocx } from '../../../../src/render/docx/index.js'
import { validate } from '../../../../src/validate/index.js'
import { document, edited, editSteps } from '../../../support/arbitrary.js'
import { runs, sample } from '../../../support/depth.js'
import { lint } from '../../../support/docx-lint/index.js'
import { responseForm } from '../../../support/form.js'
import { compare, gallery, loadScenario } from '../../../support/gallery.js'
import { parse } from '../../../support/trees.js'
import { pairs } from '../pairs.js'
import { docx, meta } from '../word.js'

/** No Word file that we make breaks a rule of the lint. */

function lintPair(from: Root, to: Root): string[] {
  return [from, to, redline(from, to).tree, redline(to, from).tree].flatMap((tree) => lint(docx(tree)))
}

describe('Word files', () => {
  it.each(sample(gallery))('scenario %s, both ways, with moves of either kind', (name) => {
    const { before, after } = loadScenario(name)
    const redlines = [compare(before, after).tree, compare(after, before).tree]
    const moved = redlines.filter((tree) => JSON.stringify(tree).includes('"moved-to"'))
    const files = [
      ...redlines.map((tree) => docx(tree)),
      ...moved.map((tree) => docx(tree, {}, { moves: 'native' })),
    ]
    expect(files.flatMap(lint)).toEqual([])
  })

  it.each(Object.keys(pairs))('%s, and the clean documents', (name) => {
    const { before, after } = pairs[name]!
    expect(lintPair(parse(before), parse(after))).toEqual([])
  })

  it('the policy of this repository, its redlines and its consultations', () => {
    const root = fileURLToPath(new URL('../../../..', import.meta.url))
    const { workspace, findings } = validate(loadWorkspace(root))
    if (!workspace) throw new Error(JSON.stringify(findings, null, 2))
    const { versions, consultations } = workspace
    const documents = [
      ...versions.map((version) => composePolicy(workspace, version)),
      ...versions.flatMap((version, index) =>
        versions.slice(0, index).map((base) => composeRedline(workspace, base, version)),
      ),
      ...consultations.flatMap((consultation) =>
        composePack(workspace, consultation).map(({ document }) => document),
      ),
    ]
    expect(documents.flatMap((one) => lint(renderDocx(one)))).toEqual([])
  })

  it('a redline whose titles and questions have several lines', () => {
    const { tree, changes, untracked } = redline(parse('# Old\n'), parse('# New\n'))
    const lines = 'Two\nlines'
    const made = renderDocx({
      meta: { ...meta, title: lines, subtitle: lines, classification: lines, author: lines },
      tree,
      redline: { from: '1', to: '2', changes, untracked, asked: new Map([[changes[0]!.id, [lines]]]) },
    })
    expect(lint(made)).toEqual([])
  })

  it('a form with hostile words', () => {
    const label = '<w:p/> ]]> &#0; =cmd() ../ \u202e {{x}} 🦡'.padEnd(300, '!')
    const [question] = responseForm().meta.form!.questions
    const made = responseForm({
      id: 'a'.repeat(100),
      title: label,
      questions: [
        {
          id: question!.id,
          label,
          heading: label,
          context: 'None.',
          text: 'Agreed?',
          covers: ['ZZ001'],
          sources: ['notice'],
        },
      ],
    })
    expect(lint(renderDocx(made))).toEqual([])
  })

  it('made-up documents', () => {
    fc.assert(
      fc.property(document, editSteps, (from, steps) => {
        expect(lintPair(from, edited(from, steps))).toEqual([])
      }),
      { numRuns: runs(50) },
    )
  })
})
