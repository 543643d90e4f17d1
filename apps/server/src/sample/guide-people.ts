import {
  type AuthorityKind,
  days,
  defaultPolicy,
  hours,
  type Instant,
  minutes,
  usernameStem,
} from '@portal-desk/domain'
import type { GuideCard, GuidePerson } from './guide-card.ts'
import * as facts from './guide-facts.ts'
import { answersOf, type GuideFacts, guideRecord } from './guide-record.ts'
import { GUIDE_WORDS } from './guide-words.ts'
import type { SampleAccount, SampleState, SampleStep } from './sample-patient.ts'
import { enrolled, invited, linkRefused, linkSent, signedIn, wrongPasswords } from './story.ts'

type Plan = {
  who: GuideFacts
  state: SampleState
  usernameDigits?: string
  history: SampleStep[]
  /** For whom this person may act. */
  actsFor?: { patient: GuideFacts; kind: AuthorityKind }
}

const plans = (now: Instant): Plan[] => {
  const firstMail = now - days(8)
  const older = now - hours(26)
  const newer = now - hours(4)
  const longIn = (yearsAgo: number, lastIn: number) => [
    ...enrolled(now - days(365 * yearsAgo)),
    signedIn(now - days(lastIn)),
  ]
  return [
    {
      who: facts.MARIA,
      state: 'invite-expired',
      usernameDigits: '118',
      history: [
        ...invited(firstMail),
        { at: firstMail + hours(58), kind: 'link.opened', link: 0 },
        {
          at: firstMail + hours(58) + minutes(2),
          kind: 'patient.password-refused',
          detail: 'too-short',
          link: 0,
        },
        {
          at: firstMail + hours(58) + minutes(3),
          kind: 'patient.password-refused',
          detail: 'too-short',
          link: 0,
        },
        linkRefused(0, now - minutes(39), 'expired'),
        { at: now - minutes(35), kind: 'patient.sign-in-failed', detail: 'not-enrolled' },
      ],
    },
    {
      who: facts.WALTER,
      state: 'hard-locked',
      usernameDigits: '335',
      history: [...longIn(3, 12), ...wrongPasswords(defaultPolicy.lockHardAfter, now - minutes(47))],
    },
    {
      who: facts.LINH,
      state: 'link-superseded',
      usernameDigits: '946',
      history: [
        ...invited(older),
        { at: newer, kind: 'link.superseded', link: 0 },
        ...linkSent('invitation', 1, newer),
        linkRefused(0, now - minutes(14), 'superseded'),
      ],
    },
    { who: facts.DOROTHY, state: 'not-enrolled', history: [] },
    {
      who: facts.OMAR,
      state: 'wrong-password',
      usernameDigits: '770',
      history: [...longIn(2, 40), ...wrongPasswords(3, now - minutes(11))],
    },
    { who: facts.HAROLD, state: 'never-tried', usernameDigits: '441', history: longIn(4, 27) },
    { who: facts.ELLA, state: 'not-enrolled', history: [] },
    { who: facts.EMMA, state: 'active', usernameDigits: '032', history: longIn(1, 0.3) },
    { who: facts.MARTA, state: 'active', usernameDigits: '117', history: longIn(2, 0.6) },
    {
      who: facts.RUTH,
      state: 'not-enrolled',
      history: [],
      actsFor: { patient: facts.NOAH, kind: 'parent' },
    },
    { who: facts.NOAH, state: 'not-enrolled', history: [] },
    {
      who: facts.CLAIRE,
      state: 'never-tried',
      usernameDigits: '580',
      history: longIn(1, 21),
      actsFor: { patient: facts.WALTER, kind: 'power-of-attorney' },
    },
    { who: facts.TWO_CHARTS, state: 'active', usernameDigits: '627', history: longIn(3, 0.8) },
    { who: facts.SECOND_CHART, state: 'never-tried', usernameDigits: '672', history: longIn(1, 96) },
    { who: facts.WENT_AWAY, state: 'never-tried', usernameDigits: '403', history: longIn(2, 120) },
    ...facts.NEAR_GARCIAS.map((who): Plan => ({ who, state: 'not-enrolled', history: [] })),
  ]
}

/**
 * The fixed people of the guide: nine callers with a card, those they can be mistaken for, and those who wait for a
 * supervisor. They stand beside any number of sample patients; nothing of theirs is ever given to those.
 *
 * @param now the present; every history ends shortly before it and is good to play for a day
 */
export const guidePeople = (now: Instant): GuidePerson[] =>
  plans(now).map(({ who, state, usernameDigits, history, actsFor }) => {
    const record = guideRecord(who, now)
    const username = usernameDigits && `${usernameStem(record.names)}${usernameDigits}`
    const account: SampleAccount = {
      state,
      ...(username === undefined ? {} : { username }),
      language: who.language ?? 'en',
      history: history.sort((a, b) => a.at - b.at),
    }
    const words = GUIDE_WORDS[who.id]
    const card: GuideCard | undefined = words && {
      ...words,
      knows: words.knows ?? [
        ...answersOf(who, now),
        ...(username === undefined ? [] : [{ what: 'Username', answer: username }]),
      ],
    }
    const authority = actsFor && {
      source: record.source,
      sourceKey: `guide-${who.id}`,
      representativeKey: record.sourceKey,
      patientKey: `guide-${actsFor.patient.id}`,
      kind: actsFor.kind,
      scope: 'full' as const,
      active: true,
    }
    return { id: who.id, record, account, ...(authority ? { authority } : {}), ...(card ? { card } : {}) }
  })
