import type { RefusalTexts } from './refusal-text.ts'
import { sayLines } from './say-lines.ts'

/** What training is not for, and what has to end before it. Nothing of it is told to anybody who calls. */
export const trainingRefusals: RefusalTexts<'training-only' | 'close-calls-first'> = {
  'training-only': {
    badge: 'Training',
    agent: 'This is the training realm. Fictional patients only; nothing leaves it.',
    caller: sayLines['one-moment'],
  },
  'close-calls-first': {
    badge: 'Close your calls',
    agent: 'You have a call open. Nothing changed. Close it or hand it over, then go to training.',
    caller: sayLines['one-moment'],
  },
}
