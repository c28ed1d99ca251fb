import { describe, expect, it } from 'vitest'
import { mehrs, project, workspace } from '../harness.js'

const version = 'policy/versions/7.1.yaml'

/** A workspace with a code that is in the table twice. */
const faulty = () => workspace({ [version]: (text) => text.replace('code: MA535', 'code: MA534') })

describe('mehrs check', () => {
  it('finds no errors in the policy of this project', async () => {
    expect((await mehrs(['check'])).code).toBe(0)
  })

  it('shows the line, a caret and the way out', async () => {
    const { code, stdout } = await mehrs(['check'], { cwd: faulty() })
    expect(code).toBe(1)
    const [head, line, carets] = stdout.slice(stdout.indexOf(version)).split('\n')
    expect(head).toMatch(/^policy\/versions\/7\.1\.yaml:\d+:\d+ error: .*MA534.* \[duplicate-check-code\]$/)
    expect(line).toMatch(/^ +\d+ \| {3}- code: MA534$/)
    expect(line!.slice(carets!.indexOf('^'), carets!.length)).toBe('MA534')
    expect(stdout).toContain('\n  fix: ')
    expect(stdout).toMatch(/\d errors?, \d warnings?\n/)
  })

  it('names files as they are seen from where the user is', async () => {
    const { stdout } = await mehrs(['check'], { cwd: `${faulty()}/policy` })
    expect(stdout).toContain('\nversions/7.1.yaml:')
  })

  it('gives JSON', async () => {
    const { code, stdout } = await mehrs(['check', '--format', 'json'], { cwd: faulty() })
    expect(code).toBe(1)
    const finding = JSON.parse(stdout).find((each: { code: string }) => each.code === 'duplicate-check-code')
    expect(finding).toMatchObject({
      severity: 'error',
      file: version,
      message: expect.stringContaining('MA534'),
    })
    expect(finding.end.column - finding.start.column).toBe('MA534'.length)
  })

  it('gives SARIF', async () => {
    const { code, stdout } = await mehrs(['check', '--format', 'sarif'], { cwd: faulty() })
    expect(code).toBe(1)
    const log = JSON.parse(stdout)
    expect(log.version).toBe('2.1.0')
    const [{ tool, columnKind, results }] = log.runs
    expect(columnKind).toBe('utf16CodeUnits')
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId)
    for (const { help } of tool.driver.rules) expect(help.text).toBeTruthy()
    const result = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'duplicate-check-code')
    expect(result.level).toBe('error')
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe(version)
  })

  it('gives workflow commands of GitHub, with paths from the root of the repository', async () => {
    const cwd = workspace({
      'policy/mehrs.yaml': (text) => text.replace('owner: dcc', 'owner: "50%, dcc: no"'),
    })
    const { code, stdout } = await mehrs(['check', '--format', 'github'], {
      cwd: `${cwd}/policy`,
      env: { GITHUB_WORKSPACE: cwd },
    })
    expect(code).toBe(1)
    const errors = stdout.split('\n').filter((line) => line.startsWith('::error '))
    expect(errors[0]).toMatch(
      /^::error file=policy\/mehrs\.yaml,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=[a-z-]+::.*50%25, dcc: no/,
    )
  })

  it('prints nothing for machines where there is nothing to say', async () => {
    const cwd = workspace({
      'policy/consultations/SMETS1_MEHRS_April_2022_MOC_Secure.yaml': (text) =>
        text.replaceAll('MEHRS March', 'MEHRS April'),
    })
    expect((await mehrs(['check', '--format', 'json'], { cwd })).stdout).toBe('[]\n')
    expect((await mehrs(['check', '--format', 'github'], { cwd })).stdout).toBe('')
    expect((await mehrs(['check'], { cwd })).stdout).toContain('nothing to report')
  })

  it('checks the workspace that --root names', async () => {
    const { code } = await mehrs(['check', '--root', project], { cwd: '/' })
    expect(code).toBe(0)
  })
})
