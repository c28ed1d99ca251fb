/** The pictures of one document. */
export interface Looks {
  /** The path of the document in the build, and of the folder of its pictures. */
  path: string
  /** The names of the pictures, in the order to be looked at. */
  pictures: string[]
}

/** All pictures on one page, each a link to itself in full. */
export function contactSheet(all: readonly Looks[]): string {
  const sections = all.map(
    ({ path, pictures }) => `<h2>${path}</h2>\n<div>${pictures.map(shown(path)).join('\n')}</div>`,
  )
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<title>Every page</title>
<style>
body { font: 14px sans-serif; background: #555; color: #fff }
div { display: flex; flex-wrap: wrap; gap: 12px; align-items: start }
a { color: inherit; text-decoration: none; text-align: center }
img { max-width: 380px; max-height: 900px }
</style>
${sections.join('\n')}
`
}

function shown(path: string): (picture: string) => string {
  return (picture) => {
    const url = encodeURI(`${path}/${picture}`)
    return `<a href="${url}"><img src="${url}" alt="" loading="lazy"><br>${picture}</a>`
  }
}
