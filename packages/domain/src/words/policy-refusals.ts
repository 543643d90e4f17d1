import type { RefusalTexts } from './refusal-text.ts'
import { sayLines } from './say-lines.ts'

/** What stands in the way of another policy. No caller hears of it. */
export const policyRefusals: RefusalTexts<
  'draft-open' | 'draft-gone' | 'draft-changed' | 'own-draft' | 'simulate-first'
> = {
  'draft-open': {
    badge: 'A draft is open',
    agent:
      'There is a draft already, and only whoever began it changes it. Publish it or throw it away first.',
    caller: sayLines['one-moment'],
  },
  'draft-gone': {
    badge: 'No draft any more',
    agent: 'This draft was published or thrown away meanwhile. Look at what is in force now.',
    caller: sayLines['one-moment'],
  },
  'draft-changed': {
    badge: 'Changed meanwhile',
    agent: 'The draft is not the one you read. Read it again as it is now.',
    caller: sayLines['one-moment'],
  },
  'own-draft': {
    badge: 'Your own draft',
    agent: 'You wrote it, so someone else must read and publish it.',
    caller: sayLines['one-moment'],
  },
  'simulate-first': {
    badge: 'Simulate first',
    agent: 'Nobody knows yet what it would have done to last month’s calls. Simulate it, then publish.',
    caller: sayLines['one-moment'],
  },
}
