import type { RefusalTexts } from './refusal-text.ts'
import { colleagueLine, sayLines } from './say-lines.ts'

/** console-words §3.5: what stands in the way of, or is waited for in, a contact change. */
export const contactRefusals: RefusalTexts<
  | 'contact-change-open'
  | 'new-contact-held'
  | 'no-contact-change'
  | 'not-a-phone'
  | 'no-proof-call'
  | 'no-proof-calls-left'
> = {
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
  'not-a-phone': {
    badge: 'Not a whole number',
    agent: 'No phone has this number. Have it said again, with the area code or with + and the country.',
    caller: {
      en: 'Could you say the new number once more, slowly, with the area code?',
      es: '¿Me repite el número nuevo, despacio y con el código de área?',
    },
  },
  'no-proof-call': {
    badge: 'Nothing to call here',
    agent: 'No new number waits for its call here. Who asked for it notes it, in the call they asked in.',
    caller: sayLines['one-moment'],
  },
  'no-proof-calls-left': {
    badge: 'No calls left',
    agent:
      'This number was called and not answered. Stop the change, or let it run out; then it can be asked again.',
    caller: {
      en: 'I can’t call that number again now. You can ask for the change again tomorrow.',
      es: 'Ya no puedo llamar otra vez a ese número. Mañana puede pedir el cambio de nuevo.',
    },
  },
}
