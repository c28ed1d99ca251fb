/**
 * The script that the preview adds to a page: it takes in what has changed, where the reader is in it, and has a form
 * checked as it is typed. Without it a page is as it was when it was loaded, and a form is checked when it is sent.
 */

import { follow } from './preview/follow.js'
import { checkAsTyped } from './preview/form.js'
import { rememberListeners } from './preview/rerun.js'

rememberListeners()
checkAsTyped()
follow()
