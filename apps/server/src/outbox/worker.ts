import type { RenderedMail } from '@portal-desk/mail'
import { createAlarm } from './alarm.ts'
import { carryMail, type Log } from './carry-mail.ts'
import type { ClaimedMail, OutboxPort, QueuedMail } from './outbox-port.ts'
import { PROBE_EVERY } from './retry.ts'
import type { SmtpTransport } from './smtp.ts'
import type { SmtpOutcome, UnreachableCause } from './smtp-outcome.ts'
import { DEADLINE } from './smtp-settings.ts'
import { isAboutSettings, showsOnlyInSending, troubleWords } from './trouble.ts'
import type { MailWording } from './wording-of.ts'

type OutboxState = {
  /** False from the first mail or connection that was refused to all of us, until one is taken again. */
  reachable: boolean
  /** Since when it is so, ms UTC. */
  since: number
  cause?: UnreachableCause
  /** It lasts until somebody changes a setting, here or on the mail server. */
  settingIsWrong?: boolean
  /** How many mails waited when last counted, while the server cannot be reached. */
  queueHint: number
}

export type OutboxWorker = {
  start(): void
  /** Something new is queued: look now. */
  kick(): void
  state(): OutboxState
  /** Takes nothing new, and waits for what is being sent, `patience` ms at most; the rest keeps its lease. */
  stop(patience?: number): Promise<void>
}

export type OutboxParts = {
  port: OutboxPort
  smtp: SmtpTransport
  wordingOf?: (mail: QueuedMail) => Promise<MailWording>
  render: (mail: QueuedMail, wording?: MailWording) => RenderedMail
  now: () => number
  log: Log
  /** Told at each change of `state().reachable` or its cause. */
  onChange?: (state: OutboxState) => void
  /** ms between looks at an idle queue. */
  pollEvery?: number
  /** ms between tries of an unreachable server. */
  probeEvery?: number
  /** Mails on their way at the same time, so that a slow one holds up no other. */
  lanes?: number
  /** ms; longer than one try may take. */
  lease?: number
}

/**
 * Carries queued mails to the mail server: leased claim, send outside any transaction, then record (T4). A crash
 * between sending and recording leads to at most one duplicate, identical byte for byte.
 */
export function createOutboxWorker(parts: OutboxParts): OutboxWorker {
  const { port, smtp, now, log, onChange } = parts
  const { pollEvery = 2_000, probeEvery = PROBE_EVERY, lanes = 4, lease = DEADLINE + 60_000 } = parts
  const onTheWay = new Map<string, Promise<void>>()
  const work = createAlarm()
  const end = createAlarm()
  let state: OutboxState = { reachable: true, since: now(), queueHint: 0 }
  let stopping = false
  let running: Promise<void> | undefined

  function note(trouble?: { cause: UnreachableCause; reason: string }) {
    const cause = trouble?.cause
    if (stopping || cause === state.cause) return
    const reachable = cause === undefined
    const since = reachable === state.reachable ? state.since : now()
    const settingIsWrong = cause !== undefined && isAboutSettings(cause)
    state = { reachable, since, queueHint: 0, ...(cause ? { cause, settingIsWrong } : {}) }
    if (cause) log.error({ cause, reason: trouble?.reason }, troubleWords[cause])
    else log.info({}, 'mail server takes our mail again')
    onChange?.(state)
    work.ring()
  }

  const heard = (outcome: SmtpOutcome) => note(outcome.outcome === 'unreachable' ? outcome : undefined)

  function carry(mail: ClaimedMail): Promise<void> {
    const carried = carryMail({ ...parts, heard }, mail)
      .catch((error) => log.error({ mail: mail.id, error: nameOf(error) }, 'mail outcome not recorded'))
      .finally(() => {
        onTheWay.delete(mail.id)
        work.ring()
      })
    onTheWay.set(mail.id, carried)
    return carried
  }

  // What is on its way from here is not claimed again, however far the clock has jumped past its lease.
  const claim = (limit: number) => port.claim(limit, lease, [...onTheWay.keys()])

  /** Claims as many as there are free lanes; true if there may be more. */
  async function sendWhatIsDue(): Promise<boolean> {
    const free = lanes - onTheWay.size
    const mails = free > 0 ? await claim(free) : []
    for (const mail of mails) void carry(mail)
    return free > 0 && mails.length === free
  }

  /** One look for all mails; those whose link ends meanwhile are not kept waiting in vain (M4). */
  async function lookForServer(): Promise<void> {
    state = { ...state, queueHint: await port.waiting() }
    await end.sleep(probeEvery)
    if (stopping) return
    await port.abandonEnded([...onTheWay.keys()])
    const fault = await smtp.probe()
    if (fault) return note(fault)
    if (!showsOnlyInSending(state.cause)) return note()
    const [mail] = await claim(1)
    if (mail) await carry(mail)
  }

  async function run(): Promise<void> {
    while (!stopping) {
      try {
        if (!state.reachable) await lookForServer()
        else if (!(await sendWhatIsDue())) await work.sleep(pollEvery)
      } catch (error) {
        // A locked or dead database passes; the queue is still there when it does (T11).
        log.error({ error: nameOf(error) }, 'mail queue not readable')
        await end.sleep(pollEvery)
      }
    }
  }

  return {
    start() {
      running ??= run()
    },
    kick: () => work.ring(),
    state: () => state,
    async stop(patience = 10_000) {
      stopping = true
      work.ring()
      end.ring()
      const idle = Promise.all([running, ...onTheWay.values()])
      let timer: NodeJS.Timeout | undefined
      const enough = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, patience)
      })
      await Promise.race([idle, enough])
      clearTimeout(timer)
    },
  }
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : 'unknown')
