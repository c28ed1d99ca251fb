import { basename, dirname } from 'node:path'
import { loadMarkdownFile, loadYamlFile } from '../../src/load/index.js'

/** Loads the file that the command line names, and says what that took: seconds of the processor, and megabytes at most. */
const path = process.argv[2]!
const load = path.endsWith('.md') ? loadMarkdownFile : loadYamlFile
const before = process.cpuUsage()
const { findings } = load(dirname(path), basename(path))
const { user, system } = process.cpuUsage(before)
const codes = [...new Set(findings.map(({ code }) => code))]
const megabytes = process.resourceUsage().maxRSS / 1024
process.stdout.write(JSON.stringify({ seconds: (user + system) / 1e6, megabytes, codes }))
