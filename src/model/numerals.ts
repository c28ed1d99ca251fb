/** `10,000`: a whole number for people, not by the locale of the machine. */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',')
}
