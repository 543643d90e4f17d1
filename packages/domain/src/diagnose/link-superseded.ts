import { isLive } from '../account/access-link.ts'
import type { CauseRule, Evidence } from './cause.ts'
import { linkOf, messageOf, newestLink, recentEvents } from './signals.ts'

/** LINK_SUPERSEDED: an older mail was opened while a newer link works; pointing at the newest is enough. */
export const linkSuperseded: CauseRule = {
  code: 'LINK_SUPERSEDED',
  find(facts) {
    for (const event of recentEvents(facts, 'link.refused', 'superseded')) {
      const older = linkOf(facts, event)
      const newer = older && newestLink(facts, older.kind)
      // Once the newer one was opened after that, the older one no longer explains anything.
      if (!older || !newer || newer === older || !isLive(newer, facts.now)) continue
      if (newer.openedAt !== undefined && newer.openedAt > event.at) continue
      const newerSentAt = messageOf(facts, newer)?.handedOverAt ?? newer.createdAt
      const opened: Evidence = {
        key: 'older-link-opened',
        at: event.at,
        kind: older.kind,
        sentAt: messageOf(facts, older)?.handedOverAt ?? older.createdAt,
        newerSentAt,
      }
      const notOpened: Evidence[] = newer.openedAt === undefined ? [{ key: 'newer-not-opened' }] : []
      return { confidence: 'likely', at: newerSentAt, evidence: [opened, ...notOpened] }
    }
    return undefined
  },
}
