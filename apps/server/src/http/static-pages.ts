import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import express, { type Express, type Request, type RequestHandler, type Response } from 'express'
import type { Route } from './methods.ts'
import { Stop } from './stop.ts'

const YEAR = 31_536_000_000
const PAGE = /^\/(?!api\/|assets\/)[\w/-]*$/
const PICTURE = /^\/[\w-]+\.(svg|png|ico)$/
/** Addresses of pages and what belongs to them: they are read, and nothing else (S15). */
export const pageRoutes: readonly Route[] = [PAGE, PICTURE, /^\/assets\//].map((path) => ({
  path,
  method: 'GET',
}))
const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** What the server writes into a page: `{{word}}` in its text, and the content of named meta elements. */
type PageValues = { words: Record<string, string>; metas: Record<string, string> }

/** The folder of a built app; without it there is nothing to serve, and the sentence says how to make it. */
export class NotBuilt extends Error {
  override name = 'NotBuilt'
}

/**
 * Serves a built app: hashed assets for ever, its one page never stored (S7); a missing asset is 404, never the page.
 * @throws NotBuilt when the folder is missing
 */
export function servePages(
  app: Express,
  folder: string,
  headers: RequestHandler[],
  values: (req: Request, res: Response) => PageValues,
): void {
  const file = path.join(folder, 'index.html')
  if (!existsSync(file))
    throw new NotBuilt(
      `The pages are not built yet: ${path.basename(path.dirname(folder))}. Run "pnpm build".`,
    )
  const page = readFileSync(file, 'utf8')
  const fixed = { index: false, redirect: false, dotfiles: 'ignore' } as const
  app.use('/assets', express.static(path.join(folder, 'assets'), { ...fixed, immutable: true, maxAge: YEAR }))
  app.get(PICTURE, express.static(folder, fixed))
  app.get(PAGE, ...headers, (req, res) => {
    const { words, metas } = values(req, res)
    const html = page
      .replace(/\{\{(\w+)\}\}/g, (_all, name: string) => escapeHtml(words[name] ?? ''))
      .replace(/<meta name="([\w-]+)" content=""/g, (all, name: string) =>
        metas[name] === undefined ? all : `<meta name="${name}" content="${escapeHtml(metas[name])}"`,
      )
    res.setHeader('Cache-Control', 'no-store')
    res.type('text/html; charset=utf-8').send(html)
  })
  app.use(() => {
    throw new Stop('not-here')
  })
}
