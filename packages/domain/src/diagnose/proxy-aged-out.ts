import { authorityStanding } from '../proxy/authority-standing.ts'
import type { CauseRule, Evidence } from './cause.ts'

/** PROXY_AGED_OUT: the child whom the caller acted for is grown; the access ended by itself (edge case 3). */
export const proxyAgedOut: CauseRule = {
  code: 'PROXY_AGED_OUT',
  find(facts) {
    const { about } = facts
    const standing = about && authorityStanding(about, facts)
    if (!standing || standing.on || standing.agedOutOn === undefined) return undefined
    const evidence: Evidence[] = [{ key: 'proxy-ended', day: standing.agedOutOn }]
    const told = about?.authorities.find(({ noticedAt }) => noticedAt !== undefined)?.noticedAt
    if (told !== undefined) evidence.push({ key: 'proxy-notice', at: told })
    if (!about?.wrongPasswords) evidence.push({ key: 'patient-has-no-login' })
    return { confidence: 'certain', evidence }
  },
}
