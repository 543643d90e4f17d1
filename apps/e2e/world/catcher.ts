import { readFileSync } from 'node:fs'
import { demoFileOf } from '../../server/src/demo/demo-file.ts'
import type { DemoStaff } from '../../server/src/demo/demo-staff.ts'
import { startGuide } from '../../server/src/demo/start-guide.ts'
import { loadSettings } from '../../server/src/settings/load-settings.ts'

/** The SMTP server, mailbox and guide of one world, as a process that a test can end and start again. */
const settings = loadSettings()
const { staff } = JSON.parse(readFileSync(demoFileOf(settings), 'utf8')) as { staff: DemoStaff[] }
await startGuide(settings, staff)
process.send?.('ready')
process.on('disconnect', () => process.exit(0))
