/**
 * The script of the site: that of every page, and what only the site's own pages have. All that a page says is there
 * without it.
 */

import './document.js'
import { chooseVersions } from './site/choose.js'
import { findCode } from './site/code.js'
import { whichApplies } from './site/which.js'

whichApplies()
findCode()
chooseVersions()
