import type { ContactPointOnChart, PostalAddress } from '@portal-desk/domain'
import type { FhirPatient, FhirPeriod } from './fhir-schema.ts'
import { type FieldReader, present } from './field-reader.ts'

const CONTACT_USES = { home: 'home', work: 'work', mobile: 'mobile', temp: 'temp', old: 'old' } as const
const ADDRESS_USES = { home: 'home', work: 'work', temp: 'temp', old: 'old', billing: 'other' } as const
const CONTACT_KINDS = { phone: 'phone', sms: 'phone', email: 'email' } as const

const pick = <T extends string>(table: Record<string, T>, key: string | undefined): T | undefined =>
  key !== undefined && Object.hasOwn(table, key) ? table[key] : undefined

const periodDates = (at: string, period: FhirPeriod | undefined, read: FieldReader) => ({
  from: read.date(`${at}.period.start`, period?.start),
  to: read.date(`${at}.period.end`, period?.end),
})

/**
 * Phones and e-mail addresses, the ranked ones first and in their order (FHIR R4 ContactPoint.rank, 1 is
 * best). Fax, pager and web addresses, and entries without system or value, are no way to reach a caller.
 */
export const fhirContacts = (telecom: FhirPatient['telecom'], read: FieldReader): ContactPointOnChart[] =>
  (telecom ?? [])
    .flatMap((point, index) => {
      const at = `telecom[${index}]`
      const kind = pick(CONTACT_KINDS, point.system)
      const value = read.text(`${at}.value`, point.value)?.replace(/^(tel|sms|mailto):/i, '')
      if (kind === undefined || !value) return []
      const use: ContactPointOnChart['use'] =
        pick(CONTACT_USES, point.use) ?? (point.system === 'sms' ? 'mobile' : 'other')
      const contact: ContactPointOnChart = present({
        kind,
        value,
        use,
        ...periodDates(at, point.period, read),
      })
      return [{ contact, rank: point.rank ?? Number.POSITIVE_INFINITY }]
    })
    .sort((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank))
    .map(({ contact }) => contact)

/** Addresses in their order; one that is only a text becomes a single line, one without use counts as home. */
export const fhirAddresses = (addresses: FhirPatient['address'], read: FieldReader): PostalAddress[] =>
  (addresses ?? []).flatMap((address, index): PostalAddress[] => {
    const at = `address[${index}]`
    const lines = (address.line ?? []).flatMap((line, i) => read.text(`${at}.line[${i}]`, line) ?? [])
    const city = read.text(`${at}.city`, address.city)
    const state = read.text(`${at}.state`, address.state)
    const postcode = read.text(`${at}.postalCode`, address.postalCode)
    const country = read.text(`${at}.country`, address.country)
    const text = read.text(`${at}.text`, address.text)
    if (lines.length === 0 && text && !city && !postcode) lines.push(text)
    if (lines.length === 0 && !city && !state && !postcode && !country) return []
    const use = address.use === undefined ? 'home' : (pick(ADDRESS_USES, address.use) ?? 'other')
    return [present({ use, lines, city, state, postcode, country, ...periodDates(at, address.period, read) })]
  })
