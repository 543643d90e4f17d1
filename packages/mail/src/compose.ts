import type { Clinic, Language } from '@portal-desk/domain'
import { linkAddress, pageAddress } from './addresses.ts'
import { clockFrom } from './clock.ts'
import type { Block, MailDocument } from './document.ts'
import { fill, oneLine, unbroken, unbrokenTimes, type Values } from './fill.ts'
import { frameWords } from './frame-words.ts'
import { notForMe, notMeWords, thisWasNotMe } from './not-me.ts'
import type { LooseParams } from './params.ts'
import type { MailWords, Part } from './words.ts'

/** What a mail says about its sender; every full clinic record is one. */
export type MailClinic = Pick<Clinic, 'name' | 'phone' | 'hours' | 'accent' | 'portalOrigin' | 'timeZone'>

/** Fills the words of one mail. Pure: the same row gives the same document, so a second try is identical (T4). */
export function compose(
  mail: MailWords,
  params: LooseParams,
  clinic: MailClinic,
  language: Language,
): MailDocument {
  const words = mail[language]
  const frame = frameWords[language]
  const values = valuesOf(params, clinic, language)
  const say = (sentence: string) => fill(sentence, values)
  const addresses = {
    link: () => linkAddress(clinic.portalOrigin, say('{token}')),
    newAddressPage: () => linkAddress(clinic.portalOrigin, say('{token}'), 'newAddressPage'),
    stopPage: () => linkAddress(clinic.portalOrigin, say('{stop}'), 'stopPage'),
    confirmPage: () => linkAddress(clinic.portalOrigin, say('{token}'), 'confirmPage'),
    signInPage: () => pageAddress(clinic.portalOrigin, 'signInPage'),
    forgotPage: () => pageAddress(clinic.portalOrigin, 'forgotPage'),
  }

  const printed = (part: Part): Block => {
    if (typeof part === 'string') return { block: 'paragraph', text: say(part) }
    if ('lead' in part) return { block: 'paragraph', lead: say(part.lead), text: say(part.rest) }
    if ('large' in part) return { block: 'large', text: say(part.large) }
    return { block: 'button', label: say(part.button), address: addresses[part.to]() }
  }
  const hasButton = words.body.some((part) => typeof part === 'object' && 'button' in part)
  const notMe = (): Block[] => {
    if (mail.notMe === 'by-its-button') return []
    const text = say(notMeWords[mail.notMe][language])
    if (mail.notMe === 'call') return [{ block: 'call-us', text, phone: say('{phone}') }]
    const stranger = mail.notMe === 'not-for-you'
    const address = stranger
      ? linkAddress(clinic.portalOrigin, say('{notForMe}'), 'notForMe')
      : linkAddress(clinic.portalOrigin, say('{notMe}'), 'notMe')
    const look = hasButton || mail.notMe === 'ask' ? 'link' : 'button'
    const label = (stranger ? notForMe : thisWasNotMe)[language]
    return [{ block: 'not-me', look, text, label, address }]
  }
  const oneTime = words.body
    .map((part) => (typeof part === 'object' && 'to' in part ? part.to : undefined))
    .find((to) => to === 'link' || to === 'confirmPage' || to === 'newAddressPage' || to === 'stopPage')

  return {
    language,
    clinic: say('{clinic}'),
    accent: clinic.accent,
    subject: say(words.subject),
    preheader: say(words.preheader),
    heading: say(words.heading),
    mayLink: params.username === undefined,
    blocks: [
      { block: 'paragraph', text: frame.hello },
      ...words.body.map(printed),
      ...(oneTime ? [{ block: 'copy', text: frame.copyLine, address: addresses[oneTime]() } as const] : []),
      ...notMe(),
      { block: 'never-ask', lead: frame.neverAsk.lead, text: frame.neverAsk.rest },
      {
        block: 'foot',
        clinic: say('{clinic}'),
        phone: say('{phone}'),
        hours: say('{hours}'),
        noReplies: frame.noReplies,
      },
    ],
  }
}

function valuesOf(params: LooseParams, clinic: MailClinic, language: Language): Values {
  const clock = clockFrom(params.sentAt, clinic.timeZone, language)
  const values = new Map([
    ['clinic', oneLine(clinic.name)],
    ['phone', unbroken(oneLine(clinic.phone))],
    ['hours', unbrokenTimes(oneLine(clinic.hours[language]))],
    ['sentClock', clock.clock(params.sentAt)],
  ])
  if (params.link !== undefined) values.set('token', params.link)
  if (params.notMe !== undefined) values.set('notMe', params.notMe)
  if (params.notForMe !== undefined) values.set('notForMe', params.notForMe)
  if (params.stop !== undefined) values.set('stop', params.stop)
  if (params.username !== undefined) values.set('username', oneLine(params.username))
  if (params.tries !== undefined) values.set('n', String(params.tries))
  if (params.until !== undefined) {
    values.set('until', clock.until(params.until))
    values.set('on', clock.on(params.until))
  }
  if (params.at !== undefined) {
    values.set('at', clock.at(params.at))
    values.set('At', capital(clock.at(params.at)))
  }
  return values
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
