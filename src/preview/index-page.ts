import type { ElementContent } from 'hast'
import { h } from '../render/html/element.js'
import { addresses } from '../site/index.js'
import { type Made, SITE } from './documents.js'
import { OWN } from './frame.js'
import type { State } from './sources.js'

const names: Record<string, string> = { html: 'Page', docx: 'Word', pdf: 'PDF' }

/** Everything that can be looked at, with the formats that are made on a click. */
export function indexPage(state: State | null): ElementContent[] {
  return [
    h('h1', {}, state?.workspace?.mehrs.value.title ?? 'Preview'),
    state
      ? h(
          'p',
          {},
          'Each page is what the build makes of the sources as they are saved, and follows them. ',
          h('a', { href: `/${SITE}${addresses.home}` }, 'Look at the site'),
          ', or ',
          h('a', { href: `${OWN}/edit` }, 'edit the sources'),
          '.',
        )
      : h(
          'p',
          {},
          'The sources cannot be read: the findings below say why. The pages come as soon as they can.',
        ),
    ...(state ? [list(state)] : []),
  ]
}

export function missingPage(path: string, state: State | null): ElementContent[] {
  const isKnown = state?.files.has(path)
  return [
    h('h1', {}, isKnown ? 'This cannot be made now' : 'There is no such page'),
    h(
      'p',
      {},
      isKnown
        ? 'The findings below say what stands in its way.'
        : `The sources make no ${path}. This is what they make:`,
    ),
    ...(state ? [list(state)] : []),
  ]
}

function list(state: State): ElementContent {
  const groups = new Map<string, Made[]>()
  for (const file of state.files.values()) {
    if (file.path.startsWith(SITE)) continue
    const key = file.path.replace(/\.[^./]*$/, '')
    groups.set(key, [...(groups.get(key) ?? []), file])
  }
  return h(
    'ul',
    { className: ['preview-list'] },
    [...groups.values()].map((files) => {
      const page = files.find(({ format }) => format === 'html')!
      const others = files.filter((file) => file !== page)
      return h(
        'li',
        {},
        h('a', { href: address(page) }, page.title),
        others.map((file) => [
          ' ',
          h(
            'a',
            { href: address(file), ariaLabel: `${page.title}, ${names[file.format]}` },
            names[file.format]!,
          ),
        ]),
      )
    }),
  )
}

function address({ path }: Made): string {
  return `/${encodeURI(path)}`
}
