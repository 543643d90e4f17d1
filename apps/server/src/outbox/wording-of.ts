import type { Clinic, Words } from '@portal-desk/domain'
import { wordsAsOf } from '@portal-desk/store'
import type { Desk } from '../desk.ts'
import { clinicInForce } from '../settings/house.ts'
import type { QueuedMail } from './outbox-port.ts'

/** How the clinic words one mail, and what it calls itself in it. */
export type MailWording = { clinic: Clinic; words: Words }

/**
 * Reads the words that were in force when a mail was queued, so that a second try has the same bytes, whatever was
 * published between the two (T4).
 */
export const wordingOf =
  ({ store, settings }: Pick<Desk, 'store' | 'settings'>) =>
  async ({ template, queuedAt }: QueuedMail): Promise<MailWording> => {
    const [clinic, own] = await Promise.all([
      clinicInForce(store.read, settings.portalOrigin, queuedAt),
      wordsAsOf(store.read, template, queuedAt),
    ])
    return { clinic, words: own?.words ?? {} }
  }
