import { expect, test } from 'vitest'
import { portalPage } from '../test/open-portal.tsx'
import { languageOf } from './language.ts'
import { dialled, pageOf, readPortalPage } from './page.ts'

test('the page is read from what the server wrote, however it is spelled', () => {
  const written = portalPage({ csrf: 'a"<&\'b' })
  const meta = document.createElement('meta')
  meta.name = 'portal-page'
  meta.content = JSON.stringify(written)
  document.head.append(meta)
  expect(readPortalPage(document)).toEqual(written)
  meta.content = ''
  expect(() => readPortalPage(document)).toThrow('did not fill in')
  meta.remove()
})

test('T9 the server’s clock counts, not the phone’s', () => {
  const wrongClock = Date.now()
  const { now } = pageOf(portalPage({ now: wrongClock + 3_600_000 }), wrongClock)
  expect(now()).toBeGreaterThanOrEqual(wrongClock + 3_600_000)
})

test('the browser’s first language that we speak is taken, else English', () => {
  expect(languageOf(['fr-FR', 'es-MX', 'en-US'])).toBe('es')
  expect(languageOf(['en-GB', 'es'])).toBe('en')
  expect(languageOf(['vi', 'zh'])).toBe('en')
  expect(languageOf([])).toBe('en')
})

test('a phone number is dialled without its decoration', () => {
  expect(dialled('(503) 555-0142')).toBe('tel:5035550142')
  expect(dialled('+1 503-555-0142')).toBe('tel:+15035550142')
})
