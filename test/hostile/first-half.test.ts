import { hostileWorkspaces } from './suite.js'

hostileWorkspaces(0)
