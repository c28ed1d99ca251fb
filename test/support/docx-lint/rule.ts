import type { Package } from './package.js'

/** Something that Word or LibreOffice would refuse, repair or lose. */
export interface Rule {
  /** What is required, in words. */
  name: string
  check(file: Package, report: (found: string) => void): void
  /** Files that break the rule, each by what is wrong with it: the sample with some parts replaced. */
  bad: Readonly<Record<string, Readonly<Record<string, string | null>>>>
}
