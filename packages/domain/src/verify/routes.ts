import type { CallFacts } from '../facts.ts'
import { callBackNumber, ringing } from './call-back-number.ts'
import { checkBlock } from './check-block.ts'
import { confirmationBlock } from './confirm-by-number.ts'
import { liveConfirmation } from './confirmation.ts'
import { coolDown } from './limits.ts'

/** The ways without questions, as the desk sees them. */
export type CheckRoutes = {
  callBack: 'ready' | 'running' | 'not-on-this-call'
  /** Open whether or not there is an address to use (domain §4). */
  link: 'ready' | 'running' | 'not-on-this-call'
  photoId: 'ready' | 'not-on-this-call'
}

/** Which ways without questions are open; never why one is not, because that would tell what is on file (domain §4). */
export function checkRoutes(facts: CallFacts): CheckRoutes {
  const open = checkBlock(facts) === undefined
  const seen = facts.call.channel === 'counter' || facts.call.channel === 'video'
  const mayCall = open && coolDown(facts) === undefined
  const callable = mayCall && callBackNumber(facts) !== undefined
  return {
    callBack: mayCall && ringing(facts) !== undefined ? 'running' : callable ? 'ready' : 'not-on-this-call',
    link: liveConfirmation(facts)
      ? 'running'
      : confirmationBlock(facts) === undefined
        ? 'ready'
        : 'not-on-this-call',
    photoId: open && seen ? 'ready' : 'not-on-this-call',
  }
}
