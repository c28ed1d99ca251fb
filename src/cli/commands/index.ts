import type { Command } from '../command.js'

interface Entry {
  /** The line in the list of commands. */
  summary: string
  /** A command is loaded, with all that it needs, only when it runs or explains itself. */
  load: () => Promise<Command>
}

/** Every command, in the order in which somebody new meets them. */
export const commands = {
  check: {
    summary: 'Check the sources and say what is wrong, where, and how to put it right.',
    load: async () => (await import('./check.js')).check,
  },
  build: {
    summary: 'Make everything that is published: documents, redlines, tables, dates, package.',
    load: async () => (await import('./build.js')).build,
  },
  diff: {
    summary: 'Show what changed between two versions, or two Markdown files.',
    load: async () => (await import('./diff.js')).diff,
  },
  render: {
    summary: 'Show one version, or one Markdown file, as a document.',
    load: async () => (await import('./render.js')).render,
  },
  timeline: {
    summary: 'Show which version is in force when.',
    load: async () => (await import('./timeline.js')).timeline,
  },
  decide: {
    summary: 'Say what the policy asks for after an attempt that failed with a code.',
    load: async () => (await import('./decide.js')).decide,
  },
  preview: {
    summary: 'Show the pages in your browser while you write, and edit the sources in forms.',
    load: async () => (await import('./preview.js')).preview,
  },
  verify: {
    summary: 'Prove that the record was only added to, against an older publication.',
    load: async () => (await import('./verify.js')).verify,
  },
  new: {
    summary: 'Begin a new version from another one.',
    load: async () => (await import('./new.js')).newVersion,
  },
  open: {
    summary: 'Issue a consultation: freeze its pack and record that it opened.',
    load: async () => (await import('./open.js')).open,
  },
  amend: {
    summary: 'Issue a consultation again, with a later closing time or a correction.',
    load: async () => (await import('./amend.js')).amend,
  },
  close: {
    summary: 'Record that a consultation takes no more responses.',
    load: async () => (await import('./close.js')).close,
  },
  conclude: {
    summary: 'Record that a consultation came to its end.',
    load: async () => (await import('./conclude.js')).conclude,
  },
  publish: {
    summary: 'Publish a version: freeze its text and record its dates.',
    load: async () => (await import('./publish.js')).publish,
  },
  delay: {
    summary: 'Record that a published version takes effect on another day.',
    load: async () => (await import('./delay.js')).delay,
  },
  refer: {
    summary: 'Record that a party referred a published version to the Secretary of State.',
    load: async () => (await import('./refer.js')).refer,
  },
  direct: {
    summary: 'Record what the Secretary of State decided on a referral.',
    load: async () => (await import('./direct.js')).direct,
  },
  correct: {
    summary: 'Publish a version again, with a misprint put right.',
    load: async () => (await import('./correct.js')).correct,
  },
  withdraw: {
    summary: 'Record that a version is out of force, or a consultation abandoned.',
    load: async () => (await import('./withdraw.js')).withdraw,
  },
  replay: {
    summary: 'Say which decisions on past attempts another version would change.',
    load: async () => (await import('./replay.js')).replay,
  },
  init: {
    summary: 'Write a small workspace for another document into an empty folder.',
    load: async () => (await import('./init.js')).init,
  },
  responses: {
    summary: 'Read what came back to a consultation, and record what of it may be public.',
    load: async () => (await import('./responses.js')).responses,
  },
  disclose: {
    summary: 'Write all that responses say, for a party that may have it.',
    load: async () => (await import('./disclose.js')).disclose,
  },
  conclusions: {
    summary: 'Begin the conclusions of a consultation, with all that they have to answer.',
    load: async () => (await import('./conclusions.js')).conclusions,
  },
  explain: {
    summary: 'Explain a diagnostic: what it means and what to do.',
    load: async () => (await import('./explain.js')).explain,
  },
} satisfies Record<string, Entry>

export type CommandName = keyof typeof commands
