/** What goes into each publication, before it has a format. */
export { conclusionsName } from './conclusions/names.js'
export { conclusionsOutline } from './conclusions/outline.js'
export { composeConclusions } from './conclusions/report.js'
export { composeConsultation } from './consultation/document.js'
export { composeDisclosure, type DisclosedAnswer, disclosedAnswers, disclosedFacts } from './disclosure.js'
export { composeMarkdown } from './markdown.js'
export { composePolicy, documentId, textContext, versionLabel, versionName } from './policy.js'
export {
  type Compared,
  comparedVersion,
  composeRedline,
  composeRedlineOf,
  composeRedlineOfVersions,
  type VersionAt,
} from './redline.js'
export { composeResponseForm } from './response-form.js'
