import { revokeLiveLinks } from '../account/revoke-links.ts'
import type { AuditEvent } from '../audit/actions.ts'
import type { Decided } from '../decision.ts'
import type { Facts } from '../facts.ts'
import { closedOnArrival } from '../inactive/close-arriving-login.ts'
import { revokeLiveCodes } from '../temporary-login/end-live-codes.ts'

const inUse = ({ account }: Facts): boolean => account !== undefined && account.lifecycle !== 'retired'

const aboutBoth = (merged: Facts, survivor: Facts, action: AuditEvent['action']): AuditEvent[] => [
  {
    action,
    outcome: 'done',
    reason: 'merged',
    patient: merged.patient.id,
    object: `patient:${survivor.patient.id}`,
  },
  {
    action,
    outcome: 'done',
    reason: 'survivor',
    patient: survivor.patient.id,
    object: `patient:${merged.patient.id}`,
  },
]

/**
 * What a merge of charts means for their logins (edge case 36). Where one chart alone has a login, that is the person’s
 * and goes over to the surviving chart; where both have, a person decides which one stays. Carried out on the merged one.
 */
export function decideChartMerge(merged: Facts, survivor: Facts): Decided {
  const audit = aboutBoth(merged, survivor, 'record.merged')
  const both = inUse(merged) && inUse(survivor)
  const pair = {
    change: 'merge-pair',
    other: survivor.patient.id,
    state: both ? 'suspected' : 'merged-in-ehr',
  } as const
  if (both || !inUse(merged)) return { changes: [pair], messages: [], audit }
  // What was mailed went to the address of the merged chart; from here on that of the surviving one counts.
  const links = revokeLiveLinks(merged, 'contact-changed')
  const codes = revokeLiveCodes(merged, 'contact-changed')
  const closed = merged.account && closedOnArrival(merged.account, survivor)
  return {
    changes: [
      ...links.changes,
      ...codes.changes,
      { change: 'end-patient-sessions' },
      ...(closed ? [{ change: 'set-account' as const, set: closed.set }, ...closed.changes] : []),
      { change: 'move-account', to: survivor.patient.id },
      pair,
    ],
    messages: [],
    audit: [
      ...audit,
      ...links.audit.map((event) => ({ patient: merged.patient.id, ...event })),
      ...codes.audit,
      ...(closed?.audit ?? []),
    ],
  }
}

/**
 * The directory says no more that the two charts are one: a login that went over with the merge goes back. What was
 * mailed for it meanwhile went to an address of the other chart, and opens nothing any more.
 */
export function decideChartUnmerge(
  merged: Facts,
  survivor: Facts,
  movedAccount: string | undefined,
): Decided {
  const audit = aboutBoth(merged, survivor, 'record.unmerged')
  if (movedAccount === undefined) return { changes: [], messages: [], audit }
  const own = ofAccount(survivor, movedAccount)
  const { account } = survivor
  const closed = account?.id === movedAccount ? closedOnArrival(account, merged) : undefined
  const links = revokeLiveLinks(own, 'contact-changed')
  const codes = revokeLiveCodes(own, 'contact-changed')
  return {
    changes: [
      ...links.changes,
      ...codes.changes,
      {
        change: 'move-account-back',
        accountId: movedAccount,
        from: survivor.patient.id,
        ...(closed ? { set: closed.set } : {}),
      },
      ...(closed?.changes ?? []),
    ],
    messages: [],
    audit: [
      ...audit,
      ...links.audit.map((event) => ({ patient: survivor.patient.id, ...event })),
      ...codes.audit,
      ...(closed?.audit ?? []),
    ],
  }
}

/** Of what is known of a record only the links, codes and mails of one login. */
function ofAccount(facts: Facts, accountId: string): Facts {
  const links = facts.links.filter((link) => link.accountId === accountId)
  return {
    ...facts,
    links,
    temporaryLogins: facts.temporaryLogins.filter((login) => login.accountId === accountId),
    messages: facts.messages.filter(({ linkId }) => links.some(({ id }) => id === linkId)),
  }
}
