import { type Instant, type Language, type PatientRecord, usernameStem } from '@portal-desk/domain'
import { planAccount } from './account-plan.ts'
import { ageAt } from './dates.ts'
import { type Draw, drawFrom } from './draw.ts'
import { type Household, householdMaker, type Member } from './household.ts'
import { nameMaker } from './names.ts'
import { phoneBook } from './phones.ts'
import { mailboxOf, recordOf } from './record.ts'
import type { SampleAccount, SamplePatient } from './sample-patient.ts'

type SampleWishes = {
  /** How many people. */
  patients: number
  /** Any whole number; the same seed and `now` give the same people. */
  seed: number
  /** The present, in ms since the epoch: ages are right then, and no history goes beyond it. */
  now: Instant
}

const OWN_MAILBOX = { adult: 0.91, old: 0.77 }
/** From this age on people come in with a login of their own; it is the age of consent of the made-up state. */
const OWN_LOGIN_FROM = 18

/** Four digits and more: those of the guide's people have three, so no username is given twice. */
const FIRST_USERNAME = 1_000

const mailLanguage = (tag: string | undefined): Language => (tag?.startsWith('es') ? 'es' : 'en')

const accountOf = (
  draw: Draw,
  record: PatientRecord,
  member: Member,
  now: Instant,
  n: number,
): SampleAccount | undefined => {
  const isNewborn = record.identifiers.length === 0
  if (isNewborn || ageAt(member.birthDate, now) < OWN_LOGIN_FROM) return undefined
  const plan = planAccount(
    draw,
    now,
    record.contacts.some(({ kind }) => kind === 'email'),
  )
  // What happened after a death would be another story than this one.
  if (record.deceased && !['active', 'never-tried', 'not-enrolled'].includes(plan.state)) return undefined
  const history = record.deceased
    ? plan.history.filter(({ at }) => at < Date.parse(record.deceasedOn ?? ''))
    : plan.history
  if (history.length === 0 && plan.state !== 'not-enrolled') return undefined
  const account = { state: plan.state, language: mailLanguage(record.language), history }
  if (plan.state === 'not-enrolled') return account
  return {
    ...account,
    username: `${usernameStem(record.names)}${FIRST_USERNAME + n}`,
  }
}

/**
 * Makes up patients with families, twins, shared mailboxes, former names and names of many languages, each
 * with the account and the history that go with it. Nobody exists: telephone numbers and mail domains are
 * reserved, the towns are invented. One person at a time, so any number fits into memory.
 */
export function* makeSamplePatients({ patients, seed, now }: SampleWishes): Iterable<SamplePatient> {
  const draw = drawFrom(seed)
  const phone = phoneBook(draw)
  const nextHousehold = householdMaker(draw, nameMaker(draw), now)
  let n = 0
  while (n < patients) {
    const home = nextHousehold()
    const landline = draw.chance(0.5) ? phone() : undefined
    let family: string | undefined
    for (const member of home.members) {
      if (n === patients) return
      n += 1
      const mailbox = mailboxFor(draw, home, member, family, now, n)
      family ??= mailbox
      const record = recordOf(draw, phone, member, { home, landline, mailbox, now, n })
      const account = accountOf(draw, record, member, now, n)
      yield account ? { record, account } : { record }
    }
  }
}

const mailboxFor = (
  draw: Draw,
  home: Household,
  member: Member,
  family: string | undefined,
  now: Instant,
  n: number,
): string | undefined => {
  if (member.child || (home.sharedMailbox && family)) return family
  const share = ageAt(member.birthDate, now) > 74 ? OWN_MAILBOX.old : OWN_MAILBOX.adult
  return draw.chance(share) ? mailboxOf(draw, member, n) : undefined
}
