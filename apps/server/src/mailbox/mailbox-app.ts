import { readFileSync } from 'node:fs'
import express, { type Express, type Response } from 'express'
import { lineOf } from './caught-mail.ts'
import { listPage } from './page/list.ts'
import { framedHtml, messagePage } from './page/message.ts'
import { missingPage } from './page/page.ts'
import type { Pigeonhole } from './pigeonhole.ts'

const OWN_PAGES =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; frame-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
/** A mail may dress itself and open links, and nothing else: no script, no image from afar, no form. */
const MAIL =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; " +
  "frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox"

const served = (name: string) => readFileSync(new URL(`./page/${name}`, import.meta.url), 'utf8')

/** A page of the demo that stands beside the inbox. */
export type MorePage = { path: string; show: () => string }

/** The pages of the demo's mailbox, and the same as JSON under /api/messages. */
export function mailboxApp(mails: Pigeonhole, more: readonly MorePage[] = []): Express {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.use((_, res, next) => {
    res.set({
      'Content-Security-Policy': OWN_PAGES,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'no-store',
    })
    next()
  })

  const files = { script: served('mailbox.js'), styles: served('mailbox.css') }
  app.get('/mailbox.js', (_, res) => void res.type('text/javascript').send(files.script))
  app.get('/mailbox.css', (_, res) => void res.type('text/css').send(files.styles))

  app.get('/', (_, res) => void res.type('html').send(listPage(mails.all().map(lineOf))))
  app.get('/messages/:id', ({ params }, res) => {
    const mail = mails.find(params.id)
    if (!mail) return missing(res)
    res.type('html').send(messagePage(mail))
  })
  app.get('/messages/:id/html', ({ params }, res) => {
    const mail = mails.find(params.id)
    if (!mail) return missing(res)
    res.set('Content-Security-Policy', MAIL).type('html').send(framedHtml(mail.html))
  })
  app.get('/messages/:id/source', ({ params }, res) => {
    const mail = mails.find(params.id)
    if (!mail) return missing(res)
    res.type('text/plain').send(mail.source.toString('utf8'))
  })

  app.get('/api/messages', (_, res) => void res.json({ messages: mails.all().map(lineOf) }))
  app.get('/api/messages/:id', ({ params }, res) => {
    const mail = mails.find(params.id)
    if (!mail) return void res.status(404).json({ title: 'No such mail' })
    const { source, ...shown } = mail
    res.json({ ...shown, source: source.toString('utf8') })
  })
  for (const { path, show } of more) app.get(path, (_, res) => void res.type('html').send(show()))
  app.use((_, res) => missing(res))
  return app
}

function missing(res: Response): void {
  res.status(404).type('html').send(missingPage())
}
