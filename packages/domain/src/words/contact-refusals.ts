import type { RefusalTexts } from './refusal-text.ts'
import { colleagueLine, sayLines } from './say-lines.ts'

/** console-words §3.5: what stands in the way of, or is waited for in, a contact change. */
export const contactRefusals: RefusalTexts<'contact-change-open' | 'new-contact-held' | 'no-contact-change'> =
  {
    'contact-change-open': {
      badge: 'Change under way',
      agent: ({ at }, { en }) =>
        `Another contact change is under way${at === undefined ? '' : ` (asked ${en.at(at)})`}. Cancel that one first.`,
      caller: {
        en: 'One change is under way already. Let’s finish or stop that one first.',
        es: 'Ya hay un cambio en curso. Primero terminemos o cancelemos ese.',
      },
    },
    'new-contact-held': {
      badge: 'Held for review',
      agent: 'A supervisor looks at this new contact first. The reason is not shown here.',
      caller: (_, context) => colleagueLine(context),
    },
    'no-contact-change': {
      badge: 'No change under way',
      agent: 'There is no contact change to stop.',
      caller: sayLines['one-moment'],
    },
  }
