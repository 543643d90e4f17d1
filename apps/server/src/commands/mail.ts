import { openPauses } from '@portal-desk/store'
import { smtpOf } from '../outbox/smtp-of.ts'
import type { UnreachableCause } from '../outbox/smtp-outcome.ts'
import { isAboutSettings, troubleWords } from '../outbox/trouble.ts'
import { openOwnStore } from '../settings/open-own-store.ts'
import type { Settings } from '../settings/settings.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

/**
 * `desk mail`: how many mails wait, and whether the mail server takes ours; exit status 1 where it does not. It asks
 * the server without sending anything; what shows only in sending is read from the mails that came back for it.
 */
export async function mailCommand(settings: Settings): Promise<number> {
  const parts = await openOwnStore(settings, Date.now)
  try {
    const waiting = await parts.store.read
      .selectFrom('outbox_message')
      .select(['last_reason', 'queued_at', 'next_try_at'])
      .where('ended_at', 'is', null)
      .orderBy('queued_at')
      .execute()
    const oldest = waiting[0]?.queued_at
    say(
      oldest === undefined
        ? 'No mail waits.'
        : `${waiting.length} ${waiting.length === 1 ? 'mail waits' : 'mails wait'}, the oldest since ${new Date(oldest).toISOString()}.`,
    )
    const pauses = await openPauses(parts.store.read).execute()
    for (const row of pauses)
      say(pausedLine(row, parts.vault.open(row.provider, `mail_pause.provider:${row.id}`)))
    const smtp = smtpOf(settings, parts.house.clinic, parts.vault)
    if (!smtp) {
      say('No mail server is set: mail waits until SMTP_URL names one.')
      return 1
    }
    const fault = await smtp.probe()
    const [newest] = [...waiting].sort((a, b) => b.next_try_at - a.next_try_at).filter(toldAgainstUs)
    const cause = fault?.cause ?? (newest?.last_reason as UnreachableCause | undefined)
    if (cause === undefined) {
      say('The mail server answers.')
      return pauses.length > 0 ? 1 : 0
    }
    say(`Now: ${troubleWords[cause]}.`)
    if (fault) say(`It said: ${fault.reason}`)
    return 1
  } finally {
    await parts.store.close()
  }
}

const pausedLine = (
  { paused_at, people_failed }: { paused_at: number; people_failed: number },
  provider: string,
) =>
  `Nothing is sent to ${provider || 'one mail provider'} since ${new Date(paused_at).toISOString()}: it turned away the mail of ${people_failed} people. When it takes our mail again, a desk says so and a supervisor agrees.`

const toldAgainstUs = ({ last_reason }: { last_reason: string | null }): boolean =>
  last_reason !== null && last_reason in troubleWords && isAboutSettings(last_reason as UnreachableCause)
