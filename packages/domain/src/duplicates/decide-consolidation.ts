import { revokeLiveLinks } from '../account/revoke-links.ts'
import type { Decision } from '../decision.ts'
import type { Refusal } from '../refusal.ts'
import { revokeLiveCodes } from '../temporary-login/end-live-codes.ts'
import { type ConsolidationFacts, type KeptLogin, sidesOf } from './consolidation.ts'
import { consolidationBlock } from './consolidation-block.ts'
import { passwordBlock } from './sides-block.ts'

/**
 * One login for one person (domain §3.1, §3.7): the other retires and leads to it, its sessions, links and codes end,
 * and a mail of it that brings a way in does not leave. Nothing is mailed to the patient. Carried out on the retired
 * record; of all who try, one wins (T3).
 */
export function decideConsolidation(facts: ConsolidationFacts, keep: KeptLogin): Decision {
  const { pair } = facts
  const { retired, survivor } = sidesOf(facts, keep)
  const [going, staying] = [retired.facts.account, survivor.facts.account]
  const about = { object: `duplicate:${pair.id}` }
  const refuse = (refusal: Refusal): Decision => ({
    refused: refusal,
    audit: [retired, survivor].map(({ facts: { patient } }) => ({
      action: 'account.consolidation-refused',
      outcome: 'refused',
      reason: refusal.reason ? `${refusal.code}:${refusal.reason}` : refusal.code,
      patient: patient.id,
      ...about,
    })),
  })
  const block = consolidationBlock(facts, keep) ?? passwordBlock(facts)
  if (block || !going || !staying) return refuse(block ?? { code: 'consolidate-blocked', reason: 'missing' })
  const links = revokeLiveLinks(retired.facts, 'consolidated')
  const codes = revokeLiveCodes(retired.facts, 'consolidated')
  return {
    changes: [
      {
        change: 'retire-account',
        survivorId: staying.id,
        before: going.lifecycle,
        pairId: pair.id,
        pairVersion: pair.version,
      },
      ...links.changes,
      ...codes.changes,
      { change: 'end-patient-sessions' },
    ],
    messages: [],
    audit: [
      {
        action: 'account.consolidated',
        outcome: 'done',
        reason: 'retired',
        patient: retired.facts.patient.id,
        ...about,
      },
      {
        action: 'account.consolidated',
        outcome: 'done',
        reason: 'survivor',
        patient: survivor.facts.patient.id,
        ...about,
      },
      ...links.audit.map((event) => ({ patient: retired.facts.patient.id, ...event })),
      ...codes.audit,
    ],
  }
}
