import { newSigningKey } from '@portal-desk/audit'
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

test.each([
  ['mysql://desk:s3cret@host/database', false],
  ['postgres:/desk:s3cret@host', false],
  ['https://host/desk.db', false],
  ['', false],
  ['postgresql://desk:s3cret@host/database', true],
  ['file:/var/lib/desk.db', true],
  ['/var/lib/desk.db', true],
  ['./desk.db', true],
  ['desk.db', true],
])('DATABASE_URL %j is a database we have, or is refused without being repeated', (DATABASE_URL, good) => {
  const read = () => readSettings({ DATABASE_URL })
  if (good) expect(read().databaseUrl).toBe(DATABASE_URL)
  else {
    expect(read).toThrow(/^DATABASE_URL cannot be used; allowed: a SQLite file or postgres:/)
    expect(read).not.toThrow(/s3cret/)
  }
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

test('T12 a witness is asked over TLS, a socket or on this machine, and never without its key', () => {
  const { verifier } = newSigningKey('witness', (size) => new Uint8Array(size), 'witness')
  const read = (WITNESS_URL?: string, WITNESS_KEY?: string) => readSettings({ WITNESS_URL, WITNESS_KEY })
  for (const url of ['https://witness.example', 'unix:/run/witness', 'http://127.0.0.1:4130'])
    expect(read(url, verifier.text).witness?.key).toBe(verifier.text)
  expect(read().witness).toBeUndefined()
  expect(() => read('http://witness.example', verifier.text)).toThrow(
    /^WITNESS_URL cannot be used; allowed: https:/,
  )
  expect(() => read('https://witness.example')).toThrow(
    /^WITNESS_KEY .* allowed: the key that the witness prints/,
  )
  expect(() => read(undefined, verifier.text)).toThrow(/^WITNESS_URL cannot be used; allowed: https:/)
  const log = newSigningKey('witness', (size) => new Uint8Array(size)).verifier.text
  expect(() => read('https://witness.example', log)).toThrow(/^WITNESS_KEY is /)
  // After a change of keys: the new one and the old one.
  const two = `${newSigningKey('witness', () => new Uint8Array(32).fill(9), 'witness').verifier.text},${verifier.text}`
  expect(read('https://witness.example', two).witness?.key).toBe(two)
  expect(() => read('https://witness.example', `${two},`)).toThrow(/^WITNESS_KEY is /)
})
