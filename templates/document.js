/**
 * The script of a page. All that the page says is there without it; with it a reader filters tables, sees where in the
 * text they are, and on a redline goes from change to change and reads either text by itself.
 */

import { arriveAtChange, walkChanges } from './page/changes.js'
import { shareLink } from './page/clipboard.js'
import { followContents } from './page/contents.js'
import { filterTables } from './page/filter.js'
import { onAddress, reveal } from './page/reveal.js'
import { switchViews } from './page/view.js'

filterTables()
switchViews()
walkChanges()
followContents()
shareLink()
onAddress((target) => {
  if (!arriveAtChange(target)) reveal(target)
})
