import type { Clinic } from '@portal-desk/domain'
import { renderMail } from '@portal-desk/mail'
import pino, { type Logger } from 'pino'
import { createLogVerifying } from './audit/integrity/log-verifying.ts'
import { type Checkpoints, startCheckpoints } from './audit/publish-checkpoints.ts'
import { ownKeysOf, witnessedBy } from './audit/witnessed-by.ts'
import { createPasswords, type HashCost } from './crypto.ts'
import type { Desk, Training } from './desk.ts'
import { createFaultWatch } from './http/fault-watch.ts'
import { createLiveHub } from './http/live-hub.ts'
import { createRefusals } from './http/refusals.ts'
import { tellWatchers } from './http/tell-watchers.ts'
import { createImporting } from './imports/importing.ts'
import { jobsOf } from './jobs.ts'
import { joinNeighbours } from './neighbours/join-neighbours.ts'
import { bothOutboxes } from './outbox/both-outboxes.ts'
import { PROBE_EVERY } from './outbox/retry.ts'
import type { SmtpTransport } from './outbox/smtp.ts'
import { smtpOf } from './outbox/smtp-of.ts'
import { createStoreOutbox } from './outbox/store-outbox.ts'
import { createTestMails } from './outbox/test-mails.ts'
import { wordingOf } from './outbox/wording-of.ts'
import { createOutboxWorker, type OutboxWorker } from './outbox/worker.ts'
import { isCommonPassword } from './redeem/common-passwords.ts'
import { openOwnStore } from './settings/open-own-store.ts'
import { watchPolicy } from './settings/policy-watch.ts'
import type { Settings } from './settings/settings.ts'
import { startJobs } from './start-jobs.ts'
import type { InnerMailbox } from './training/inner-mailbox.ts'

export type RunningDesk = Desk & {
  checkpoints: Checkpoints
  /** Whether this server does what only one of those on its database may do at a time. */
  leads: () => boolean
  outbox: OutboxWorker | undefined
  close: () => Promise<void>
}

/** Exit code of a process that does not know how its last commit ended; whoever runs it starts it again (T8). */
export const UNKNOWN_COMMIT = 75

export type DeskParts = {
  /** ms between tries of a mail server that cannot be reached (M4). */
  probeEvery?: number | undefined
  /** Where mail goes instead of the server that the settings name. */
  transport?: SmtpTransport
  innerMailbox?: InnerMailbox
  /** What a password hash takes where it is not to withstand anybody. */
  hashCost?: HashCost
  /** Puts the desk for practice beside this one. */
  trainingBeside?: (desk: RunningDesk, master: Uint8Array, tellOthers: () => void) => Training
}

export const createLog = (settings: Settings): Logger =>
  pino({ level: settings.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime })

/**
 * Puts the parts together: keys, database, house, mail, checkpoints. Nothing listens yet.
 * @param now the clock
 */
export async function createDesk(
  settings: Settings,
  now: () => number,
  log = createLog(settings),
  { probeEvery = PROBE_EVERY, transport, innerMailbox, hashCost, trainingBeside }: DeskParts = {},
): Promise<RunningDesk> {
  const { store, vault, house: first, master, signing } = await openOwnStore(settings, now)
  const { house, policy } = watchPolicy(store, first, log, () => tellOfPolicy())
  const own = {
    live: createLiveHub(now),
    faults: createFaultWatch(now),
    onPolicy: policy.mayHaveChanged,
    onTraining: () => void desk.training?.close(),
  }
  const { neighbours, live, faults, tellOfPolicy, tellOfTraining } = joinNeighbours(
    settings.databaseUrl,
    vault.newId(),
    now,
    own,
  )
  const checkpoints = startCheckpoints(store, signing, settings.checkpointFile, now, log, {
    leads: neighbours.leads,
    onBroken: () => void outbox?.stop(),
    ...witnessedBy(settings.witness, store, signing, now, log),
  })
  const refusals = createRefusals({ store, vault, now, log, logIsWhole: checkpoints.whole })
  const logIsWhole = checkpoints.whole
  const verifying = createLogVerifying({
    settings,
    keys: ownKeysOf(signing),
    store,
    vault,
    house,
    now,
    live,
    log,
    logIsWhole,
  })
  const importing = createImporting({ settings, store, vault, house, now, live, log, logIsWhole })
  let outbox: OutboxWorker | undefined
  const desk: RunningDesk = {
    settings,
    store,
    vault,
    passwords: await createPasswords(master, { cost: hashCost }),
    now,
    house,
    policy,
    live,
    refusals,
    faults,
    logIsWhole,
    verifying,
    importing,
    log,
    training: undefined,
    innerMailbox,
    isCommonPassword,
    mail: {
      kick: () => outbox?.kick(),
      state: () => {
        const state = outbox?.state()
        if (state?.reachable !== false) return { state: 'running' }
        return { state: state.settingIsWrong ? 'not-taking' : 'not-answering', since: state.since }
      },
    },
    stopUnknown: () => process.exit(UNKNOWN_COMMIT),
    checkpoints,
    leads: neighbours.leads,
    get outbox() {
      return outbox
    },
    async close() {
      await desk.training?.close()
      live.close()
      stopJobs()
      await verifying.close()
      await importing.close()
      await outbox?.stop()
      await refusals.stop()
      await checkpoints.stop()
      await neighbours.close()
      await store.close()
    },
  }
  outbox = mailWorker(desk, first.clinic, probeEvery, transport)
  desk.training = trainingBeside?.(desk, master, tellOfTraining)
  const stopJobs = startJobs(jobsOf(desk), log, neighbours.leads)
  return desk
}

function mailWorker(
  desk: Desk,
  clinic: Clinic,
  probeEvery: number,
  transport: SmtpTransport | undefined,
): OutboxWorker | undefined {
  const smtp = transport ?? smtpOf(desk.settings, clinic, desk.vault)
  if (!smtp) return undefined
  return createOutboxWorker({
    port: bothOutboxes(createStoreOutbox(desk), createTestMails(desk)),
    smtp,
    wordingOf: wordingOf(desk),
    render: (mail, wording) =>
      renderMail(
        mail.template,
        mail.params as never,
        wording?.clinic ?? clinic,
        mail.language,
        wording?.words,
      ),
    now: desk.now,
    log: desk.log,
    probeEvery,
    onChange: () => void tellOfMail(desk),
  })
}

/** The mail server stopped answering, or answers again: every desk is told, and every call whose mail waits. */
async function tellOfMail(desk: Desk): Promise<void> {
  desk.live.sendAll({ event: 'desk-changed', at: desk.now() })
  try {
    const rows = await desk.store.read
      .selectFrom('outbox_message')
      .select('patient_id')
      .distinct()
      .where('ended_at', 'is', null)
      .limit(200)
      .execute()
    tellWatchers(desk, { patientIds: rows.map((row) => row.patient_id), callIds: [] })
  } catch (error) {
    desk.log.warn({ name: (error as Error).name }, 'watchers could not be told of the mail server')
  }
}
