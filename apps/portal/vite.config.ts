import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const DEV_SERVER = process.env['PORTAL_API'] ?? 'http://localhost:4101'

/** A clinic for a page without a server behind it. */
const madeUp = (now: number) => ({
  clinic: {
    name: 'Alder Creek Health',
    phone: '(503) 555-0142',
    hours: { en: 'Monday to Friday, 8 am to 5 pm', es: 'de lunes a viernes, de 8 a. m. a 5 p. m.' },
    timeZone: 'America/Los_Angeles',
  },
  open: { now: true, at: now + 3_600_000 },
  now,
})

/** What the server behind writes into its own page, or the made-up clinic where none answers. */
async function pageNow(): Promise<ReturnType<typeof madeUp>> {
  try {
    const html = await (await fetch(`${DEV_SERVER}/`)).text()
    const content = /<meta name="portal-page" content="([^"]+)"/.exec(html)?.[1] ?? ''
    const plain = content.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>')
    return JSON.parse(plain.replaceAll('&amp;', '&'))
  } catch {
    return madeUp(Date.now())
  }
}

/** Vite serves the page, so it asks the server what belongs into it; the page's first call fetches a token of its own. */
const fillInPage: Plugin = {
  name: 'fill-in-page',
  apply: 'serve',
  async transformIndexHtml(html) {
    const page = { ...(await pageNow()), csrf: '' }
    const quoted = JSON.stringify(page).replaceAll('&', '&amp;').replaceAll('"', '&quot;')
    return html
      .replace('name="portal-page" content=""', `name="portal-page" content="${quoted}"`)
      .replaceAll('{{clinic}}', page.clinic.name)
      .replaceAll('{{phone}}', page.clinic.phone)
  },
}

export default defineConfig({
  plugins: [react(), fillInPage],
  build: {
    manifest: true,
    // The page's policy allows neither data: scripts and fonts nor an inline script (S6).
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: ['es2020', 'chrome87', 'firefox91', 'safari14'],
  },
  server: { proxy: { '/api': DEV_SERVER } },
})
