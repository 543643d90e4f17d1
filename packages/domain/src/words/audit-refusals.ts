import { EXPORT_MOST } from '../audit/export-format.ts'
import { VIEWS_MOST } from '../audit/saved-view.ts'
import type { RefusalTexts } from './refusal-text.ts'
import { sayLines } from './say-lines.ts'

/** What of the trail is not for everybody who reads it. Nothing of it is told to anybody. */
export const auditRefusals: RefusalTexts<
  'restricted-details' | 'too-many-entries' | 'about-yourself' | 'too-many-views'
> = {
  'restricted-details': {
    badge: 'Privacy officer',
    agent: 'This record is restricted. The privacy officer sees whose it is and what was typed.',
    caller: sayLines['one-moment'],
  },
  'too-many-entries': {
    badge: 'Too many entries',
    agent: `One file holds ${EXPORT_MOST.toLocaleString('en-US')} entries at most, and these are more. Nothing was exported. Take a shorter time or fewer kinds of entries.`,
    caller: sayLines['one-moment'],
  },
  'about-yourself': {
    badge: 'Someone else',
    agent: 'You had part in it, so someone else looks after it.',
    caller: sayLines['one-moment'],
  },
  'too-many-views': {
    badge: 'Too many views',
    agent: `You keep ${VIEWS_MOST} views, which is the most. Nothing was saved. Remove one that you no longer need.`,
    caller: sayLines['one-moment'],
  },
}
