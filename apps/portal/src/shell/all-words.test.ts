import { describe, expect, test } from 'vitest'
import { confirmWords } from '../confirm/words.ts'
import { changeWords } from '../contact-change/words.ts'
import { accountWords, deviceWords, helpWords } from '../patient-access/account-words.ts'
import { accessWords } from '../patient-access/words.ts'
import { endedWords } from '../recover/ended-words.ts'
import { recoverWords } from '../recover/words.ts'
import { codeWords } from '../redeem/code-words.ts'
import { otherDeviceWords } from '../redeem/other-device-words.ts'
import { redeemWords } from '../redeem/words.ts'
import { reportWords } from '../report/words.ts'
import { chooseWords } from './new-password/words.ts'
import { shellWords } from './words.ts'

const all = {
  accountWords,
  deviceWords,
  helpWords,
  accessWords,
  chooseWords,
  changeWords,
  codeWords,
  confirmWords,
  endedWords,
  otherDeviceWords,
  recoverWords,
  redeemWords,
  reportWords,
  shellWords,
}
const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()

describe.each(Object.entries(all))('%s', (_name, words) => {
  const en: Record<string, string> = words.en
  const es: Record<string, string> = words.es

  test('each sentence exists in both languages', () => {
    expect(Object.keys(es).sort()).toEqual(Object.keys(en).sort())
    for (const text of [...Object.values(en), ...Object.values(es)]) expect(text.trim()).not.toBe('')
  })

  test('both languages have the same places to fill in', () => {
    for (const key of Object.keys(en))
      expect([key, places(es[key] ?? '')]).toEqual([key, places(en[key] ?? '')])
  })

  test('a Spanish question or exclamation opens with its mark', () => {
    for (const text of Object.values(es)) {
      expect([text, text.split('¿').length]).toEqual([text, text.split('?').length])
    }
  })

  test('nobody is blamed and nothing is called an error', () => {
    for (const text of [...Object.values(en), ...Object.values(es)]) {
      expect(text).not.toMatch(/\b(invalid|failed|error|illegal|inválid|fall[óo])/i)
    }
  })
})
