import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo, Server } from 'node:net'
import { createCatcher } from './catcher.ts'
import { answerFromAfar } from './far-side.ts'
import { type MorePage, mailboxApp } from './mailbox-app.ts'
import { createPigeonhole } from './pigeonhole.ts'

type MailboxSettings = {
  /** Port for SMTP; 0 takes a free one. */
  smtpPort: number
  /** Port for the pages; 0 takes a free one. */
  httpPort: number
  /** Address to listen on: this machine alone, unless somebody says otherwise. */
  host?: string
  /** ms UTC */
  now?: () => number
  /** Where the desk receives bounces: the demo's far side answers there. */
  bouncePort?: number | undefined
  /** Further pages beside the inbox: their address, the word in the header, and what they show. */
  more?: readonly MorePage[]
}

export type Mailbox = { smtpPort: number; httpPort: number; stop(): Promise<void> }

/** ms until the far side answers: by then the desk has noted that the mail left. */
const FAR_SIDE_TAKES = 1_000

/**
 * The demo's mailbox: catches over SMTP whatever the desk sends, and shows it on pages as the patient would see it.
 *
 * @throws the error of `listen` (`EADDRINUSE` with its `port`) when one of the ports is taken; nothing is left open
 */
export async function startMailbox(settings: MailboxSettings): Promise<Mailbox> {
  const { smtpPort, httpPort, host = '127.0.0.1', now = Date.now, bouncePort, more = [] } = settings
  const mails = createPigeonhole()
  const catcher = createCatcher(mails.add, now, (mail) => {
    if (bouncePort)
      setTimeout(() => void answerFromAfar({ ...mail, at: now() }, bouncePort), FAR_SIDE_TAKES).unref()
  })
  // A client that breaks off is its own trouble; without a listener it would end the process.
  catcher.on('error', () => {})
  const pages = createServer(mailboxApp(mails, more))

  catcher.listen(smtpPort, host)
  await listening(catcher.server)
  const stopCatcher = () => new Promise<void>((resolve) => catcher.close(() => resolve()))
  try {
    pages.listen(httpPort, host)
    await listening(pages)
  } catch (error) {
    await stopCatcher()
    throw error
  }

  return {
    smtpPort: portOf(catcher.server),
    httpPort: portOf(pages),
    async stop() {
      const closed = once(pages, 'close')
      pages.close()
      pages.closeAllConnections()
      await Promise.all([stopCatcher(), closed])
    },
  }
}

/** `once` rejects with the error event where it comes first. */
const listening = (server: Server) => once(server, 'listening')
const portOf = (server: Server) => (server.address() as AddressInfo).port
