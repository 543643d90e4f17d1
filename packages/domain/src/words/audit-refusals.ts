import type { RefusalTexts } from './refusal-text.ts'
import { sayLines } from './say-lines.ts'

/** What of the trail is not for everybody who reads it. Nothing of it is told to anybody. */
export const auditRefusals: RefusalTexts<'restricted-details'> = {
  'restricted-details': {
    badge: 'Privacy officer',
    agent: 'This record is restricted. The privacy officer sees whose it is and what was typed.',
    caller: sayLines['one-moment'],
  },
}
