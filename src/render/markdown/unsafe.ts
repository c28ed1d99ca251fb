import type { Options } from 'mdast-util-to-markdown'

type Unsafe = NonNullable<NonNullable<Options['unsafe']>[number]>

const inConstruct: Unsafe['inConstruct'] = [
  'phrasing',
  'label',
  'reference',
  'destinationLiteral',
  'destinationRaw',
  'titleQuote',
]

/**
 * Text that would read as CriticMarkup. The sign next to the brace is escaped, not the brace: `{\++` holds no `{++`
 * even for a reader that knows CriticMarkup but no escapes.
 */
export const unsafe: Unsafe[] = [
  ...Array.from('+-~>=', (character) => ({ character, before: '\\{', inConstruct })),
  ...Array.from('+-~<=', (character) => ({ character, after: '\\}', inConstruct })),
  { character: '>', before: '~', inConstruct },
  // Strikethrough next to a brace brings tildes of its own.
  { character: '{', after: '~', inConstruct },
  { character: '}', before: '~', inConstruct },
  // No escapes in an autolink: there the braces are percent-encoded.
  { character: '{', after: '[+~>=-]', inConstruct: 'autolink' },
  { character: '}', before: '[+~<=-]', inConstruct: 'autolink' },
]
