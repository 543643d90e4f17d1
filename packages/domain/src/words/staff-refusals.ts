import type { RefusalTexts } from './refusal-text.ts'
import { sayLines } from './say-lines.ts'

/** What stands in the way of deciding about a colleague's access, or a site. Nothing of it is told to anybody who calls. */
export const staffRefusals: RefusalTexts<'own-access' | 'own-grant' | 'site-in-use' | 'no-own-email'> = {
  'own-access': {
    badge: 'Your own access',
    agent: 'Nobody decides about their own access. Nothing changed; another administrator does it.',
    caller: sayLines['one-moment'],
  },
  'own-grant': {
    badge: 'You gave this role',
    agent: 'Whoever gave a role does not review it. Nothing changed; somebody else looks at it.',
    caller: sayLines['one-moment'],
  },
  'no-own-email': {
    badge: 'No address of yours',
    agent:
      'You have no email address here, and a test goes to your own alone. Nothing was sent; another administrator enters it on the staff page.',
    caller: sayLines['one-moment'],
  },
  'site-in-use': {
    badge: 'Still in use',
    agent:
      'Records or people still belong to this site. Nothing changed; move the records by an import and the people on the staff page, then close it.',
    caller: sayLines['one-moment'],
  },
}
