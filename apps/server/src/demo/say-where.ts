import { writeFileSync } from 'node:fs'
import type { Settings } from '../settings/settings.ts'
import { demoFileOf } from './demo-file.ts'
import type { DemoStaff } from './demo-staff.ts'

const addresses = (settings: Settings) => ({
  console: settings.consoleOrigin,
  portal: settings.portalOrigin,
  mailbox: `http://localhost:${settings.mailboxPort}`,
  guide: `http://localhost:${settings.mailboxPort}/guide`,
})

/** Keeps what is printed, for tests and for the next start. */
export function writeDemoFile(settings: Settings, staff: DemoStaff[]): void {
  writeFileSync(demoFileOf(settings), `${JSON.stringify({ ...addresses(settings), staff }, null, 2)}\n`, {
    mode: 0o600,
  })
}

/** Says where everything is and who may sign in. */
export function sayWhere(settings: Settings, staff: DemoStaff[]): void {
  const { console: desk, portal, mailbox, guide } = addresses(settings)
  const width = Math.max(...staff.map((s) => s.username.length))
  console.log(`
Portal Desk is running.

  Guide    ${guide}   made-up callers to play
  Console  ${desk}   the front desk
  Portal   ${portal}   the patient's side
  Mailbox  ${mailbox}   every mail that was sent

  Sign in to the console as
${staff.map((s) => `    ${s.username.padEnd(width)}  ${s.password}  ${s.name}, ${s.role}`).join('\n')}

Everything is made up and stays on this computer. Stop with Ctrl C.
`)
}
