import { describe, expect, test } from 'vitest'
import { planConnection } from './smtp-settings.ts'
import { sender } from './test-outbox.ts'

const plan = (url: string, plainAllowed = false) => planConnection({ url, sender, plainAllowed })

describe('T12 outside the demo every mail is encrypted and every certificate checked', () => {
  test.each(['smtp://mail.example', 'smtps://mail.example', 'smtp://user:pass@mail.example:2525'])(
    '%s',
    (url) => {
      const { options } = plan(url)
      expect(options.secure || options.requireTLS).toBe(true)
      expect(options.opportunisticTLS ?? options.ignoreTLS ?? false).toBe(false)
      expect(options.tls).toMatchObject({ rejectUnauthorized: true, minVersion: 'TLSv1.2' })
    },
  )

  test('there is no way to ask for less in the address', () => {
    for (const url of [
      'smtp://mail.example?tls.rejectUnauthorized=false',
      'smtp://mail.example/?ignoreTLS=true',
    ]) {
      expect(() => plan(url)).toThrow('ends after its port')
    }
  })

  test('the demo may speak plainly to its own catcher, and still checks what is encrypted', () => {
    const { options } = plan('smtp://127.0.0.1:2525', true)
    expect(options.requireTLS).toBe(false)
    expect(options.tls).toMatchObject({ rejectUnauthorized: true })
  })
})

test('user and password are taken from the address, decoded', () => {
  expect(plan('smtps://desk%40clinic.example:p%3Ass%2Fword@mail.example').auth).toEqual({
    user: 'desk@clinic.example',
    pass: 'p:ss/word',
  })
  expect(plan('smtps://mail.example').options).toMatchObject({ host: 'mail.example', port: 465 })
  expect(plan('smtp://[::1]:2525').options).toMatchObject({ host: '::1', port: 2525 })
})

test('K4 what is wrong is said without the password', () => {
  for (const url of [
    'http://desk:s3cret@mail.example',
    'smtp://desk:s3cret@',
    'smtp://desk:s3cret@mail.example/inbox',
  ]) {
    expect(() => plan(url)).toThrow(RangeError)
    expect(() => plan(url)).not.toThrow(/s3cret/)
  }
  expect(() => plan('smtp://desk@mail.example')).toThrow('no password')
})
