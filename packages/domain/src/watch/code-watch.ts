import type { AccessLink } from '../account/access-link.ts'
import type { CallFacts } from '../facts.ts'
import {
  codeUntil,
  type TemporaryLogin,
  type TemporaryLoginState,
  temporaryLoginStateAt,
} from '../temporary-login/temporary-login.ts'

/** What became of the newest code that this call gave out, as data. */
export type CodeStanding = {
  login: TemporaryLogin
  state: TemporaryLoginState
  until: number
  typedAt?: number
  chosenAt?: number
  signedInAt?: number
  /** The rule that refused the last password, while none is chosen. */
  refusedRule?: string
  refusedAt?: number
}

const newestOf = ({ links, call }: CallFacts): AccessLink | undefined =>
  links.find(({ callId, kind }) => callId === call.id && kind !== 'temporary-login')

/** Undefined where this call gave out no code, or sent something since. */
export function codeStanding(facts: CallFacts): CodeStanding | undefined {
  const { temporaryLogins, links, events, account, call, now } = facts
  const login = temporaryLogins.find(({ callId }) => callId === call.id)
  if (!login || (newestOf(facts)?.createdAt ?? 0) > login.issuedAt) return undefined
  const state = temporaryLoginStateAt(login, now)
  // A password that was chosen another way is what the code was given for, too.
  const done = state === 'completed' || login.revokeReason === 'password-chosen'
  const chosenAt = done ? login.endedAt : undefined
  const signedIn = chosenAt !== undefined && (account?.lastSignInAt ?? 0) >= chosenAt
  const pages = links.filter(
    ({ kind, createdAt }) => kind === 'temporary-login' && createdAt >= login.issuedAt,
  )
  const refused = done
    ? undefined
    : events.find(
        ({ action, object }) =>
          action === 'patient.password-refused' && pages.some(({ id }) => object === `link:${id}`),
      )
  return {
    login,
    state,
    until: codeUntil(login),
    ...(login.usedAt === undefined ? {} : { typedAt: login.usedAt }),
    ...(chosenAt === undefined ? {} : { chosenAt }),
    ...(signedIn && account?.lastSignInAt !== undefined ? { signedInAt: account.lastSignInAt } : {}),
    ...(refused?.reason ? { refusedRule: refused.reason, refusedAt: refused.at } : {}),
  }
}
