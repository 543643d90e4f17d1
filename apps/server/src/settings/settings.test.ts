import { expect, test } from 'vitest'
import { readSettings } from './settings.ts'

test.each([
  ['smtp://desk@mail.example', 'has a user but no password'],
  ['smtp://desk:s3cret@mail.example/inbox', 'ends after its port'],
  ['smtps://desk:s3cret@mail.example?tls=off', 'ends after its port'],
  ['smtpx://desk:s3cret@mail.example', 'a mail server is smtp://HOST:PORT'],
  ['smtp://desk:s3cret%@mail.example', 'is written %25'],
  ['', 'a mail server is smtp://HOST:PORT'],
])('K4 the address of a mail server is refused at start, without its password: %s', (SMTP_URL, why) => {
  const read = () => readSettings({ SMTP_URL })
  expect(read).toThrow(/^SMTP_URL cannot be used: .*; allowed: smtp:/)
  expect(read).toThrow(why)
  expect(read).not.toThrow(/s3cret/)
})

test('a wrong setting is named with what it is and may be; an address with a password only with what it may be', () => {
  expect(() => readSettings({ LOG_LEVEL: 'loud' })).toThrow('LOG_LEVEL is "loud"; allowed: silent,')
  expect(() => readSettings({ DATABASE_OWNER_URL: 'mysql://owner:s3cret@host/database' })).toThrow(
    /^DATABASE_OWNER_URL cannot be used; allowed: postgres:/,
  )
  expect(readSettings({ SMTP_URL: 'smtps://desk:p%25ss@mail.example' }).smtpUrl).toContain('mail.example')
})

test('the port for bounces is closed unless it is set, or this is the demo', () => {
  expect(readSettings({}).bouncePort).toBeUndefined()
  expect(() => readSettings({ MAIL_HOOK_SECRET: 'whsec_short' })).toThrow(
    'whsec_ and at least 24 random bytes',
  )
  expect(readSettings({ BOUNCE_PORT: '2525' }).bouncePort).toBe(2525)
  expect(readSettings({ DEMO: 'true' }).bouncePort).toBe(4126)
  expect(() => readSettings({ BOUNCE_PORT: '0' })).toThrow('a port from 1 to 65535')
})
