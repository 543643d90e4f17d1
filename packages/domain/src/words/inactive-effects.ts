import { isLive } from '../account/access-link.ts'
import type { InactiveReason, PortalAccount } from '../account/portal-account.ts'
import { openChange } from '../contact-change/contact-change.ts'
import type { Facts } from '../facts.ts'
import type { InactiveReport } from '../inactive/inactive-report.ts'
import { isCodeLive } from '../temporary-login/temporary-login.ts'

const counted = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${many}`

/**
 * What confirming will do, in order, for whoever decides.
 * @param representatives how many people may act for this patient now
 */
export function inactiveEffects(facts: Facts, reason: InactiveReason, representatives: number): string[] {
  const { account, links, temporaryLogins, messages, sessions, now } = facts
  const live = links.filter((link) => isLive(link, now)).length
  const codes = temporaryLogins.filter((login) => isCodeLive(login, now)).length
  const waiting = messages.filter(({ state }) => state === 'queued' || state === 'deferred').length
  return [
    account ? loginEffect(account) : 'There is no login; none can be made until this is undone.',
    ...(sessions > 0 ? [`${counted(sessions, 'device', 'devices')} signed in: ended at once.`] : []),
    ...(live > 0 ? [`${counted(live, 'link', 'links')} that still worked: ended.`] : []),
    ...(codes > 0
      ? [`${counted(codes, 'temporary login or letter', 'temporary logins or letters')}: ended.`]
      : []),
    ...(openChange(facts) ? ['The contact change under way: stopped.'] : []),
    ...(waiting > 0 ? ['Emails with a way in that have not left: taken back.'] : []),
    reason === 'deceased'
      ? representatives > 0
        ? `${counted(representatives, 'person who acts', 'people who act')} for this patient: their access ends.`
        : 'Nobody acts for this patient.'
      : representatives > 0
        ? `${counted(representatives, 'person', 'people')} may act for this patient: unchanged.`
        : 'Nobody acts for this patient.',
    reason === 'deceased' ? 'No email goes out any more.' : 'No email tells the patient.',
  ]
}

const loginEffect = ({ lifecycle }: PortalAccount): string => {
  if (lifecycle === 'retired') return 'The login is retired already; that stays.'
  return lifecycle === 'deactivated'
    ? 'The login is off already and stays off, for this reason from now on.'
    : 'The login is switched off: nobody can sign in with it.'
}

/** What putting a record back will do; what ended with it does not come back. */
export const undoEffects = ({ before }: Pick<InactiveReport, 'before'>): string[] => [
  before?.lifecycle === 'active'
    ? 'The login opens again, with the password it had.'
    : before === undefined
      ? 'Invitations can be sent again; there was no login.'
      : 'The login is what it was before.',
  'Whoever could act for this patient can again.',
  'Links, temporary logins and sessions that ended stay ended.',
]
