import type { ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { toPage } from '../render/html/signs.js'

/** Where the preview's own files are; no publication has such a name. */
export const OWN = '/~preview'

export const head = `<link rel="stylesheet" href="${OWN}/preview.css"><script type="module" src="${OWN}/preview.js"></script>`

/**
 * A page of a publication with the strip of the preview: every byte stays, but that its own policy lets in the script
 * and the style that reload it, and what they need.
 */
export function framed(html: string, strip: ElementContent): string {
  const end = html.lastIndexOf('</body>')
  const before = html
    .slice(0, end)
    .replace(/(?<=http-equiv="Content-Security-Policy" content=")[^"]*/, opened)
  return `${before.replace('</head>', `${head}</head>`)}${toPage([strip])}${html.slice(end)}`
}

function opened(policy: string): string {
  const scripts = /script-src/.test(policy)
    ? policy.replace('script-src', "script-src 'self'")
    : `${policy}; script-src 'self'`
  return `${scripts.replace('style-src', "style-src 'self'")}; connect-src 'self'`
}

/** A page of the preview's own. What is in its fields stays as it is, whatever cannot be seen of it. */
export function ownPage(
  title: string,
  content: readonly ElementContent[],
  strip: ElementContent | null,
): string {
  return `<!doctype html>
<html lang="en-GB" class="preview">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${toPage([{ type: 'element', tagName: 'title', properties: {}, children: [{ type: 'text', value: `${title} – preview` }] }])}
${head}
</head>
<body>
<a class="preview-skip" href="#preview~main">Skip to the text</a>
<main id="preview~main" tabindex="-1">
${toHtml({ type: 'root', children: [...content] })}
</main>
${strip ? toPage([strip]) : ''}
</body>
</html>
`
}
