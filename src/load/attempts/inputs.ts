import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Diagnostic } from '../../model/diagnostic.js'
import { fileName, readFolder, startOf } from '../disk.js'
import type { Database } from './database.js'

/**
 * The files that the operands name, by their paths: a file as it is called, all that a folder holds, and what a
 * pattern (`attempts/*.csv`) stands for. In folders, names that begin with `.` or `_` are of those who wrote them.
 */
export async function filesNamed(
  db: Database,
  root: string,
  operands: readonly string[],
): Promise<{ paths: string[]; findings: Diagnostic[] }> {
  const paths: string[] = []
  const findings: Diagnostic[] = []
  const none = (operand: string) => {
    const place = startOf(fileName(root, operand))
    findings.push({ code: 'attempts-none', severity: 'error', place, args: { name: operand } })
  }
  for (const operand of operands) {
    const full = resolve(root, operand)
    const isThere = existsSync(full)
    if (isThere && statSync(full).isDirectory()) {
      const found = below(root, operand, findings)
      if (found.length === 0) none(operand)
      paths.push(...found)
    } else if (!isThere && /[*?[]/.test(operand)) {
      const found = await db.rows('SELECT file FROM glob($1) ORDER BY file', [full])
      const files = found.map(({ file }) => String(file)).filter((file) => statSync(file).isFile())
      if (files.length === 0) none(operand)
      paths.push(...files)
    } else paths.push(operand)
  }
  return { paths, findings }
}

function below(root: string, folder: string, findings: Diagnostic[]): string[] {
  const listed = readFolder(root, folder)
  if ('finding' in listed) {
    findings.push(listed.finding)
    return []
  }
  return listed.value
    .filter(({ name }) => !name.startsWith('_'))
    .flatMap(({ name, folder: isFolder }) =>
      isFolder ? below(root, `${folder}/${name}`, findings) : [`${folder}/${name}`],
    )
}
