import type { RefusalTexts } from './refusal-text.ts'
import { sayLines } from './say-lines.ts'

/** What stands in the way of signing off a call. No caller hears of it. */
export const reviewRefusals: RefusalTexts<'replay-first' | 'looked-first'> = {
  'replay-first': {
    badge: 'Replay it first',
    agent: 'You have not replayed this call since it was drawn. Nothing was signed. Replay it, then say it.',
    caller: sayLines['one-moment'],
  },
  'looked-first': {
    badge: 'Someone else',
    agent: 'You looked at it first, so somebody else takes the second look.',
    caller: sayLines['one-moment'],
  },
}
