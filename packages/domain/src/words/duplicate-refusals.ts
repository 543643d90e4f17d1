import type { RefusalTexts } from './refusal-text.ts'
import { sayLines } from './say-lines.ts'

/** console-words §3.6: two records that may be one person. Nothing of it is told to anybody. */
export const duplicateRefusals: RefusalTexts<
  'already-flagged' | 'decided' | 'being-compared' | 'restricted-pair'
> = {
  'already-flagged': {
    badge: 'Flagged already',
    agent: ({ at }, { en, now }) =>
      `You flagged the same two records ${en.at(at ?? now)}. A supervisor compares them.`,
    caller: sayLines.noted,
  },
  decided: {
    badge: ({ at }, { en, now }) => `Decided ${en.at(at ?? now)}`,
    agent: ({ at, decided = 'reason on record' }, { en, now, staff }) =>
      `${staff ?? 'A colleague'} decided this ${en.at(at ?? now)}: ${decided}. New evidence opens it again.`,
    caller: sayLines.noted,
  },
  'being-compared': {
    badge: (_, { staff }) => (staff ? `${staff} is on it` : 'In review'),
    agent: (_, { staff }) => `${staff ?? 'A colleague'} is comparing these two. Take another pair, or wait.`,
    caller: sayLines['one-moment'],
  },
  'restricted-pair': {
    badge: 'Privacy officer',
    agent: 'One of the two records is restricted. The privacy officer compares them.',
    caller: sayLines['one-moment'],
  },
}
