import type { Language, WordingAbout } from '@portal-desk/domain'
import type { Mail, RenderedMail } from '@portal-desk/mail'
import type { UnreachableCause } from './smtp-outcome.ts'

/** One queued mail in the hands of one worker, to be written from its template or written already. */
export type ClaimedMail = QueuedMail | WrittenMail

/** One that is written from a template. Its token is already unsealed, in `params.link` (T5). */
export type QueuedMail = Mail & Claimed

/** A test with made-up values: it reads as its sender saw it, whatever is published meanwhile. */
export type WrittenMail = Claimed & { template: WordingAbout; written: RenderedMail }

type Claimed = {
  id: string
  language: Language
  /** The address as it was on file when the mail was queued (M5). */
  to: string
  /** ms UTC */
  queuedAt: number
  /** ms UTC; absent where the mail carries no link. */
  linkExpiresAt?: number
  /** Temporary failures so far. */
  tries: number
}

type AbandonReason = 'too-late' | 'cannot-be-written'

/**
 * What the worker asks of the store. Each outcome is one transaction together with its audit entry, and may be told
 * twice (the first answer can get lost), so a second telling of the same changes nothing.
 */
export type OutboxPort = {
  /**
   * Takes up to `limit` mails that are due, oldest first, for `leaseMs`; after that anyone may claim them again. Never
   * gives a cancelled mail, nor one to a patient who has died (V9), nor one of those `onTheWay` from here.
   */
  claim(limit: number, leaseMs: number, onTheWay?: readonly string[]): Promise<ClaimedMail[]>
  /**
   * Gives a mail back as if it had not been claimed: due now, behind those that are due already, no try counted,
   * nothing in the audit log. Remembers what the server said against us. Does nothing once the lease is another's.
   */
  release(id: string, cause: UnreachableCause): Promise<void>
  /** The server took it; the sealed token is erased (T5). True also if it was cancelled meanwhile: it has left. */
  handedOver(id: string, told: { response: string }): Promise<void>
  /** Counts a failed try; due again at `nextAt` (ms UTC). Does nothing once the lease is another's. */
  deferred(id: string, told: { nextAt: number; code: number; reason: string }): Promise<void>
  /** Refused for good: ends the link; marks the contact as bouncing only if `addressIsWrong` (M3). */
  bounced(
    id: string,
    told: { code: number; enhanced?: string; reason: string; addressIsWrong: boolean },
  ): Promise<void>
  /** Ends a mail that will never be sent, and says so. */
  abandoned(id: string, reason: AbandonReason): Promise<void>
  /** The same for every mail that is not on its way and whose link has ended, while no server can be reached; how many. */
  abandonEnded(onTheWay?: readonly string[]): Promise<number>
  /** How many mails wait to be sent. */
  waiting(): Promise<number>
}
