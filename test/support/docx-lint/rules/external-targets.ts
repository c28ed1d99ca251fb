import { elements } from '../package.js'
import type { Rule } from '../rule.js'
import { relationship, sample } from '../sample.js'

export const externalTargets: Rule = {
  name: 'nothing outside the file is referred to but by links, to the web, by e-mail or beside the file',
  check({ parts }, report) {
    for (const [path, root] of parts) {
      if (!path.endsWith('.rels')) continue
      for (const { attributes } of elements(root)) {
        const { Type = '', Target = '', TargetMode } = attributes
        if (TargetMode !== 'External') continue
        if (!Type.endsWith('/hyperlink')) report(`${Type} to ${Target}`)
        if (!/^(https?:\/\/|mailto:|[^/\\:?#]+\.(html|docx|pdf)(#|$))/.test(Target)) report(Target)
      }
    }
  },
  bad: {
    'a template that is fetched': added('template', 'https://zoo.example/a.dotm', 'attachedTemplate'),
    'a link that runs something': added('run', 'javascript:alert(1)', 'hyperlink'),
    'a link out of the folder': added('up', '../secret.html', 'hyperlink'),
  },
}

function added(id: string, target: string, type: string): Record<string, string> {
  const part = 'word/_rels/document.xml.rels'
  const entry = relationship(id, target, type, ' TargetMode="External"')
  return { [part]: sample[part]!.replace('</Relationships>', `${entry}</Relationships>`) }
}
