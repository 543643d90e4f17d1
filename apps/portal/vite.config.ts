import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const DEV_SERVER = process.env['PORTAL_API'] ?? 'http://localhost:4101'

/** Where Vite serves the page, nobody fills in the clinic: a made-up one stands in, and the first call fetches a token. */
const madeUpClinic: Plugin = {
  name: 'made-up-clinic',
  apply: 'serve',
  transformIndexHtml(html) {
    const now = Date.now()
    const page = {
      clinic: {
        name: 'Alder Creek Health',
        phone: '(503) 555-0142',
        hours: { en: 'Monday to Friday, 8 am to 5 pm', es: 'de lunes a viernes, de 8 a. m. a 5 p. m.' },
        timeZone: 'America/Los_Angeles',
      },
      open: { now: true, at: now + 3_600_000 },
      csrf: '',
      now,
    }
    const quoted = JSON.stringify(page).replaceAll('"', '&quot;')
    return html
      .replace('name="portal-page" content=""', `name="portal-page" content="${quoted}"`)
      .replaceAll('{{clinic}}', page.clinic.name)
      .replaceAll('{{phone}}', page.clinic.phone)
  },
}

export default defineConfig({
  plugins: [react(), madeUpClinic],
  build: {
    manifest: true,
    // The page's policy allows neither data: scripts and fonts nor an inline script (S6).
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: ['es2020', 'chrome87', 'firefox91', 'safari14'],
  },
  server: { proxy: { '/api': DEV_SERVER } },
})
