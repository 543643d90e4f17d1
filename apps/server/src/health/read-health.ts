import { type HealthFacts, hours, integrityVerdict } from '@portal-desk/domain'
import { lastLogVerifications, logSize, openPauses, publishedSize } from '@portal-desk/store'
import { lastCheckpoint } from '../audit/integrity/last-checkpoint.ts'
import type { Desk } from '../desk.ts'
import { dueSince, oldestReview, waitingMails } from './read-queues.ts'
import { clockAhead, databaseBytes, fullestVolume } from './read-surroundings.ts'
import { countOf, entryAt, newestOf, silentSince } from './read-trail-times.ts'

/** Looks at the desk once: queues, mail, database, clock, record, backups, disk. No name and no address is read. */
export async function readHealth(desk: Desk, now: number): Promise<HealthFacts> {
  const { store, settings } = desk
  const { read } = store
  const asked = performance.now()
  const entries = await logSize(read)
  const answeredIn = performance.now() - asked
  const [pauses, due, waiting, oldestSince, handedOver, cameBack, bytes, ahead] = await Promise.all([
    openPauses(read).execute(),
    dueSince(read, now),
    waitingMails(read),
    oldestReview(read),
    countOf(read, 'mail.handed-over', now - hours(24)),
    countOf(read, 'mail.bounced', now - hours(24)),
    databaseBytes(store),
    clockAhead(store, now),
  ])
  const [lastHandedOver, made, tried, verified, signed, checkpoint, disk] = await Promise.all([
    newestOf(read, 'outbox', 'mail.handed-over'),
    newestOf(read, 'command-line', 'backup.made'),
    newestOf(read, 'command-line', 'backup.tried'),
    lastLogVerifications(read),
    publishedSize(read),
    lastCheckpoint(read, settings),
    fullestVolume(settings),
  ])
  const unsignedSince = signed < entries ? await entryAt(read, signed) : undefined
  const silent =
    checkpoint?.witness === 'silent' && settings.witness
      ? await silentSince(read, settings.witness.key)
      : undefined
  const whole = verified.lastWhole?.finishedAt
  return {
    mail: {
      server: settings.smtpUrl === undefined ? 'not-set' : desk.mail.state().state,
      waiting,
      ...(due === undefined ? {} : { dueSince: due }),
      paused: pauses.length,
      lastHandedOver: at(lastHandedOver),
    },
    bounces: { handedOver, cameBack },
    reviews: oldestSince === undefined ? {} : { oldestSince },
    database: { bytes, answeredIn },
    clock: { ahead },
    checkpoint: {
      contradicted: !desk.logIsWhole(),
      entries,
      ...(unsignedSince === undefined ? {} : { unsignedSince }),
      outside: checkpoint?.outside ?? 'not-yet',
    },
    witness: {
      state: settings.witness ? (checkpoint?.witness ?? 'signed') : 'none',
      ...(silent === undefined ? {} : { silentSince: silent }),
    },
    verification: {
      whole: at(whole),
      broken: integrityVerdict({ agrees: true, ...verified }) === 'not-whole',
    },
    backup: at(made),
    drill: at(tried),
    disk,
  }
}

const at = (when: number | undefined): { at?: number } => (when === undefined ? {} : { at: when })
