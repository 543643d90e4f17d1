import { isLive } from '../account/access-link.ts'
import { emailOnFile } from '../account/email-on-file.ts'
import { isCodeLive } from '../temporary-login/temporary-login.ts'
import * as count from '../words/counts.ts'
import { type ConsolidationFacts, type KeptLogin, sidesOf } from './consolidation.ts'

/** What a consolidation does, in the order in which a reviewer asks about it; told before anything is pressed. */
export function consolidationEffects(facts: ConsolidationFacts, keep: KeptLogin): string[] {
  const { retired, survivor } = sidesOf(facts, keep)
  const [going, staying] = [retired.facts.account, survivor.facts.account]
  if (!going || !staying) return []
  const { now, links, temporaryLogins, sessions } = retired.facts
  const liveLinks = links.filter((link) => isLive(link, now)).length
  const liveCodes = temporaryLogins.filter((login) => isCodeLive(login, now)).length
  const goes = going.username
  const stays = staying.username
  const [from, to] = keep === 'a' ? ['B', 'A'] : ['A', 'B']
  return [
    emailOnFile(survivor.facts.patient)
      ? `${goes} retires. Whoever signs in or asks for help with it is led to ${stays}’s address on file.`
      : `${goes} retires. Record ${to} has no email on file, so nobody is led anywhere until it has one.`,
    `${endsWith([
      ...(liveLinks > 0 ? [count.links(liveLinks)] : []),
      ...(liveCodes > 0 ? [count.codes(liveCodes)] : []),
      ...(sessions > 0 ? [count.sessions(sessions)] : []),
    ])} No mail is sent to the patient.`,
    `Record ${from} shows a banner; searches and open calls go on to record ${to}.`,
  ]
}

/** Only what there is: whoever decides need not read past what there is none of. */
function endsWith(parts: string[]): string {
  if (parts.length === 0) return 'No link, code or session of it is open.'
  const last = parts.at(-1)
  const all = parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
  return `Its ${all} ${parts.length === 1 && all?.startsWith('1 ') ? 'ends' : 'end'}.`
}
