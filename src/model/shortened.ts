/** Text from a file for a message, so that no message is flooded by it. */
export function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
