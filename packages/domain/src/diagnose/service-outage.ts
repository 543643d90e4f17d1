import type { CauseRule, Evidence } from './cause.ts'

/** SERVICE_OUTAGE: a supervisor opened an incident, many cannot get in, or our own mail lies too long before it leaves. */
export const serviceOutage: CauseRule = {
  code: 'SERVICE_OUTAGE',
  find({ incident, failing, messages, policy, now }) {
    const evidence: Evidence[] = []
    const stuck = messages.find(
      ({ state, queuedAt }) =>
        (state === 'queued' || state === 'sending') && now - queuedAt >= policy.mailQueueLongest,
    )
    if (stuck) evidence.push({ key: 'mail-stuck', at: stuck.queuedAt })
    if (failing && failing.people >= failing.usual) evidence.push({ key: 'many-failing', ...failing })
    if (incident) evidence.push({ key: 'incident-open', since: incident.openedAt, reason: incident.reason })
    if (evidence.length === 0) return undefined
    return { confidence: incident ? 'certain' : 'likely', evidence }
  },
}
