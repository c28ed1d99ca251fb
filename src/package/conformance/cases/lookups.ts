import { unknownCode } from '../facts.js'
import type { Family } from './case.js'

/** What all versions say of each code, and of some that are none. */
export const lookups: Family = ({ codes }) =>
  [...codes, unknownCode, '', '__proto__', 'constructor'].map((code) => ({
    id: `lookup/${code || 'empty'}`,
    rules: ['lookup'],
    shows: `What the versions say of ${JSON.stringify(code)}`,
    ask: 'lookup',
    question: { code },
  }))
