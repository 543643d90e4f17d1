import { startMailbox } from '../../server/src/mailbox/start-mailbox.ts'

/** The SMTP server and mailbox of one world, as a process that a test can end and start again. */
const [smtpPort = '0', httpPort = '0'] = process.argv.slice(2)
await startMailbox({ smtpPort: Number(smtpPort), httpPort: Number(httpPort) })
process.send?.('ready')
process.on('disconnect', () => process.exit(0))
