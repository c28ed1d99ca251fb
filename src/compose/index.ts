/** What goes into each publication, before it has a format. */
export { composeMarkdown } from './markdown.js'
export { composePolicy, documentId, textContext, versionLabel, versionName } from './policy.js'
export { type Compared, composeRedline, composeRedlineOf } from './redline.js'
export { composeResponseForm } from './response-form.js'
