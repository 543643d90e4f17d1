import type { RefusalTexts } from './refusal-text.ts'
import { sayLines } from './say-lines.ts'

/** What stands in the way of an import. No caller hears of it. */
export const importRefusals: RefusalTexts<
  'import-open' | 'import-moved-on' | 'import-elsewhere' | 'import-empty'
> = {
  'import-open': {
    badge: 'An import is open',
    agent:
      'One file is imported at a time, and another one is open. Nothing was sent. Finish that one or end it first.',
    caller: sayLines['one-moment'],
  },
  'import-moved-on': {
    badge: 'Moved on meanwhile',
    agent: 'The import is not where your screen shows it. Nothing changed. Look at how it is now.',
    caller: sayLines['one-moment'],
  },
  'import-elsewhere': {
    badge: 'On another server',
    agent:
      'The file is not on the server that answered you. Nothing changed. Go on at the one that took it, or end this import and send the file again.',
    caller: sayLines['one-moment'],
  },
  'import-empty': {
    badge: 'No patients in it',
    agent: 'Nothing in this file can be taken over, so nothing was. End it and send another file.',
    caller: sayLines['one-moment'],
  },
}
