import fc from 'fast-check'
import type { AccessLink } from '../account/access-link.ts'
import type { Message } from '../account/message.ts'
import { hours, minutes } from '../shared/instant.ts'
import { noon } from '../verify/call-facts.fixture.ts'
import { aLink, aMessage } from './a-login.fixture.ts'

const anyLinkParts = fc.record({
  kind: fc.constantFrom('invitation' as const, 'reset' as const),
  age: fc.oneof(fc.nat(40), fc.nat(6_000)),
  opened: fc.boolean(),
  end: fc.constantFrom(undefined, 'redeemed' as const, 'revoked' as const, 'locked' as const),
  mine: fc.boolean(),
  mail: fc.constantFrom(
    'queued',
    'sending',
    'handed-over',
    'deferred',
    'bounced',
    'complained',
    'suppressed',
    'abandoned',
    'cancelled',
  ),
})

/** Links newest first with their mails, at most one live of each kind, as the store keeps them. */
export const anyLinksAndMails = fc.array(anyLinkParts, { maxLength: 6 }).map((parts) => {
  const newestFirst = [...parts].sort((a, b) => a.age - b.age)
  const seen = new Map<string, string>()
  const links = newestFirst.map(({ kind, age, opened, end, mine }, i): AccessLink => {
    const createdAt = noon - minutes(age)
    const newer = seen.get(kind)
    seen.set(kind, `link-${i}`)
    const ended = newer === undefined ? end : 'superseded'
    return {
      ...aLink({ id: `link-${i}`, kind, createdAt }),
      expiresAt: createdAt + (kind === 'invitation' ? hours(72) : minutes(30)),
      ...(opened ? { openedAt: createdAt + 60_000 } : {}),
      ...(ended ? { end: ended, endedAt: createdAt + 120_000 } : {}),
      ...(newer === undefined ? {} : { supersededBy: newer }),
      callId: mine ? 'call-1' : 'call-0',
      staffId: mine ? 'staff-1' : 'staff-2',
    }
  })
  const messages = newestFirst.map(
    ({ mail, kind }, i): Message =>
      aMessage({
        id: `message-${i}`,
        linkId: `link-${i}`,
        template: kind,
        state: mail as Message['state'],
        queuedAt: links[i]?.createdAt ?? noon,
      }),
  )
  return { links, messages }
})
