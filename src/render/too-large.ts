/** A document would take more memory in a format than is allowed: found by counting, before anything is made. */
export class TooLarge extends Error {
  /** @param needed In MB, as `allowed` is. */
  constructor(
    readonly title: string,
    readonly format: 'PDF',
    readonly needed: number,
    readonly allowed: number,
  ) {
    super(`${title}: ${needed} MB as ${format}, ${allowed} MB allowed`)
  }
}
