import { replaceFolder } from '../../../src/cli/write/folder.js'
import { outputs } from './generation.js'

/** Replaces a folder until it is killed. Started by folder.test.ts. */
const [dist, start] = process.argv.slice(2) as [string, string]
process.stdout.write('started\n')
for (let generation = Number(start); ; generation++) await replaceFolder(dist, 'dist', outputs(generation))
