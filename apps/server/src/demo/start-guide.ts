import { cannotListen } from '../listen.ts'
import { type Mailbox, startMailbox } from '../mailbox/start-mailbox.ts'
import { guidePeople } from '../sample/guide-people.ts'
import type { Settings } from '../settings/settings.ts'
import type { DemoStaff } from './demo-staff.ts'
import { guidePage } from './guide-page.ts'

/**
 * The mailbox with the guide beside it; both live outside the server, so that they survive its restarts.
 * @throws CannotListen when one of its ports is taken
 */
export function startGuide(settings: Settings, staff: readonly DemoStaff[]): Promise<Mailbox> {
  return startMailbox({
    smtpPort: settings.smtpPort,
    httpPort: settings.mailboxPort,
    bouncePort: settings.bouncePort,
    more: [{ path: '/guide', show: () => guidePage(settings, staff, guidePeople(Date.now())) }],
  }).catch((error: Error & { code?: string; port?: number }) => {
    if (error.code !== 'EADDRINUSE') throw error
    const setting = error.port === settings.smtpPort ? 'SMTP_PORT' : 'MAILBOX_PORT'
    throw cannotListen(error, error.port, setting)
  })
}
