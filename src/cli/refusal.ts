/**
 * The user asked for something that cannot be done as asked, or the machine would not do it: exit code 2 with
 * the message and nothing else. Every other exception is a bug of ours and keeps its stack trace.
 */
export class Refusal extends Error {}
