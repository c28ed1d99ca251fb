import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../../src/render/markdown/index.js'
import { responseForm } from '../../support/form.js'

describe('fields in Markdown', () => {
  it('can be filled in by hand', () => {
    const lines = renderMarkdown(responseForm()).split('\n')
    expect(lines).toContain('☐ Agree ☐ Disagree ☐ Agree in part ☐ No view')
    expect(lines).toContain('| Name | \\[Your name] |')
    expect(lines).toContain('☐ Not confidential ☐ This answer is confidential')
  })
})
