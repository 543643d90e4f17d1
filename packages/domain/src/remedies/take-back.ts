import { isLive } from '../account/access-link.ts'
import { callBlock, touchCall } from '../call/call-block.ts'
import type { CallFacts } from '../facts.ts'
import type { Refusal } from '../refusal.ts'
import { takeBackReasonLabels } from '../words/reason-words.ts'
import { sayLines } from '../words/say-lines.ts'
import { watchSay } from '../words/watch-say.ts'
import type { Remedy } from './remedy.ts'
import { listed, ownLiveLink } from './remedy-block.ts'
import type { RemedyInput } from './remedy-inputs.ts'
import { provenBy, refuseRemedy } from './sending.ts'

const needs = { assurance: 'none', right: 'send-links' } as const

/** Until when a link just sent may be taken back by whoever sent it, ms UTC. */
export const takeBackUntil = ({ policy }: CallFacts, createdAt: number): number =>
  createdAt + policy.undoWindow

function blockFor(facts: CallFacts, linkId: string | undefined): Refusal | undefined {
  const { links, staff, call, now } = facts
  const link = linkId === undefined ? ownLiveLink(facts) : links.find(({ id }) => id === linkId)
  if (!link || link.staffId !== staff.id || link.callId !== call.id) return { code: 'no-live-link' }
  if (!isLive(link, now)) return { code: 'no-live-link' }
  const until = takeBackUntil(facts, link.createdAt)
  return now >= until ? { code: 'too-late-to-undo', at: until } : undefined
}

/** Takes back a link one sent oneself, while it is young and unused: no level needed, it only protects (domain §4). */
export const takeBack: Remedy<RemedyInput<'take-back'>> = {
  needs,
  reasons: () => takeBackReasonLabels,

  missing: (facts) => listed([callBlock(facts), blockFor(facts, undefined)]),

  decide(facts, { linkId, reason }) {
    const refusal = callBlock(facts) ?? blockFor(facts, linkId)
    if (refusal) return refuseRemedy(facts, 'remedy.refused', refusal)
    const waiting = facts.messages.filter(
      (message) => message.linkId === linkId && (message.state === 'queued' || message.state === 'deferred'),
    )
    const about = { patient: facts.patient.id, verification: provenBy(facts) }
    return {
      changes: [
        { change: 'end-link', linkId, end: 'revoked', reason: 'undone' },
        ...waiting.map(({ id }) => ({ change: 'cancel-message' as const, messageId: id })),
        touchCall(facts),
      ],
      messages: [],
      audit: [
        {
          action: 'link.revoked',
          outcome: 'done',
          reason: `undone:${reason}`,
          object: `link:${linkId}`,
          ...about,
        },
        ...waiting.map(({ id, template }) => ({
          action: 'mail.cancelled' as const,
          outcome: 'done' as const,
          reason: template,
          object: `mail:${id}`,
          patient: facts.patient.id,
        })),
      ],
    }
  },

  words: (facts, { en }) => {
    const own = ownLiveLink(facts)
    return {
      does: own
        ? `Ends the link you just sent. Possible ${en.until(takeBackUntil(facts, own.createdAt))}.`
        : 'Ends a link you just sent.',
      done: 'Taken back. The link no longer works.',
      say: sayLines['one-moment'],
      sayDone: watchSay['taken-back'],
    }
  },
}
