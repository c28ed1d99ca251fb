/**
 * Puts a text on the clipboard and says so; where the browser does not let a page do that, shows it to be copied.
 * @param {string} text
 * @param {Element} output
 * @param {string} done
 */
export async function copyText(text, output, done) {
  try {
    await navigator.clipboard.writeText(text)
    output.textContent = done
  } catch {
    output.textContent = text
  }
}

/** Lets a reader copy the address of the page as it is set. */
export function shareLink() {
  const share = document.getElementById('page/share')
  const output = share?.querySelector('output')
  if (!share || !output) return
  share.hidden = false
  share.querySelector('button')?.addEventListener('click', () => copyText(location.href, output, 'Copied'))
}
