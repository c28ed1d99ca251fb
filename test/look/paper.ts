import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { program } from '../support/program.js'

/** Dots an inch: the text can be read, and a page fits on a screen. */
const RESOLUTION = '80'

/** The pages of a PDF, as `<name>-1.png` and so on in `folder`; their names. */
export function printsOfPdf(pdf: string, folder: string, name: string): string[] {
  program('pdftoppm', ['-r', RESOLUTION, '-png', pdf, join(folder, name)], 'poppler-utils')
  return readdirSync(folder)
    .filter((file) => file.startsWith(`${name}-`))
    .sort()
}

/** The pages of a Word file, as LibreOffice lays them out. */
export function printsOfDocx(docx: string, folder: string): string[] {
  const office = mkdtempSync(join(tmpdir(), 'mehrs-look-office-'))
  try {
    program(
      'soffice',
      [
        // A profile of its own: a LibreOffice that is open elsewhere does not get in the way.
        `-env:UserInstallation=${pathToFileURL(join(office, 'profile'))}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        office,
        docx,
      ],
      'libreoffice-writer-nogui',
    )
    return printsOfPdf(join(office, basename(docx).replace(/docx$/, 'pdf')), folder, 'page')
  } finally {
    rmSync(office, { recursive: true, force: true })
  }
}
