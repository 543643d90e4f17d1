import type { AuditEvent } from '../audit/actions.ts'
import type { Change } from '../decision.ts'
import type { Facts } from '../facts.ts'
import { isLive, type RevokeReason } from './access-link.ts'

/**
 * Ends every link that still opens something, and takes back the mails that would bring one. A link that ran out stays
 * "expired": its holder is told the truth about it.
 * @param except the link that does the ending, where one does
 */
export function revokeLiveLinks(
  { links, messages, now }: Pick<Facts, 'links' | 'messages' | 'now'>,
  reason: RevokeReason,
  except?: string,
): { changes: Change[]; audit: AuditEvent[] } {
  const live = links.filter((link) => link.id !== except && isLive(link, now))
  const waiting = messages.filter(
    ({ linkId, state }) => linkId !== undefined && (state === 'queued' || state === 'deferred'),
  )
  return {
    changes: [
      ...live.map(({ id }): Change => ({ change: 'end-link', linkId: id, end: 'revoked', reason })),
      ...waiting.map(({ id }): Change => ({ change: 'cancel-message', messageId: id })),
    ],
    audit: live.map(({ id }) => ({
      action: 'link.revoked',
      outcome: 'done',
      reason,
      object: `link:${id}`,
    })),
  }
}
