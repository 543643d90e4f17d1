import { days, defaultPolicy, hours, type Instant, minutes, seconds } from '@portal-desk/domain'
import type { Draw } from './draw.ts'
import type { SampleState, SampleStep } from './sample-patient.ts'
import {
  enrolled,
  invited,
  linkRefused,
  linkSent,
  passwordChosen,
  signedIn,
  wrongPasswords,
} from './story.ts'

type Story = (draw: Draw, now: Instant) => SampleStep[]

const between = (draw: Draw, least: number, most: number) => draw.whole(least / 1000, most / 1000) * 1000

/** Long enrolled, and last in some days ago: where every story of trouble begins. */
const longEnrolled: Story = (draw, now) => {
  const since = now - between(draw, days(60), days(900))
  const lastIn = now - between(draw, days(4), days(50))
  return [...enrolled(since, between(draw, minutes(10), hours(60))), signedIn(lastIn)]
}

/** What happened to an account of each state; the last steps are what a caller rings about. */
const STORIES: Record<SampleState, Story> = {
  'not-enrolled': () => [],
  invited: (draw, now) => {
    const at = now - between(draw, hours(2), hours(60))
    const opened: SampleStep = { at: at + hours(1), kind: 'link.opened', link: 0 }
    return draw.chance(0.4) ? [...invited(at), opened] : invited(at)
  },
  'invite-expired': (draw, now) => {
    const at = now - between(draw, days(4), days(25))
    const late = now - between(draw, minutes(10), hours(20))
    return [
      ...invited(at),
      ...(draw.chance(0.5) ? [{ at: at + hours(30), kind: 'link.opened' as const, link: 0 }] : []),
      ...(draw.chance(0.7) ? [linkRefused(0, late, 'expired')] : []),
      ...(draw.chance(0.3)
        ? [{ at: late + minutes(4), kind: 'patient.sign-in-failed' as const, detail: 'not-enrolled' }]
        : []),
    ]
  },
  active: (draw, now) => [...longEnrolled(draw, now), signedIn(now - between(draw, minutes(5), hours(23)))],
  'never-tried': longEnrolled,
  'wrong-password': (draw, now) => [
    ...longEnrolled(draw, now),
    ...wrongPasswords(draw.whole(1, 4), now - between(draw, minutes(3), hours(3))),
  ],
  locked: (draw, now) => [
    ...longEnrolled(draw, now),
    ...wrongPasswords(draw.whole(11, 13), now - between(draw, seconds(20), minutes(12))),
  ],
  'hard-locked': (draw, now) => [
    ...longEnrolled(draw, now),
    ...wrongPasswords(defaultPolicy.lockHardAfter, now - between(draw, minutes(5), hours(6))),
  ],
  'link-expired': (draw, now) => {
    const sent = now - between(draw, hours(3), hours(20))
    return [
      ...longEnrolled(draw, now),
      ...wrongPasswords(2, sent - minutes(6)),
      { at: sent - seconds(20), kind: 'patient.asked-for-link' },
      ...linkSent('reset', 1, sent),
      linkRefused(1, sent + between(draw, minutes(40), hours(2.5)), 'expired'),
    ]
  },
  'link-superseded': (draw, now) => {
    const first = now - between(draw, hours(30), hours(60))
    const second = now - between(draw, hours(3), hours(20))
    return [
      ...invited(first),
      { at: second, kind: 'link.superseded', link: 0 },
      ...linkSent('invitation', 1, second),
      linkRefused(0, now - between(draw, minutes(5), hours(2)), 'superseded'),
    ]
  },
  'link-used': (draw, now) => {
    const chosen = now - between(draw, hours(4), hours(15))
    const before = longEnrolled(draw, now)
    // The patient closed the page after choosing, and opens the same mail again instead of signing in.
    const withoutSignIn = passwordChosen(1, chosen).filter(({ kind }) => kind !== 'patient.signed-in')
    return [
      ...before,
      ...linkSent('reset', 1, chosen - minutes(9)),
      ...withoutSignIn,
      linkRefused(1, chosen + between(draw, hours(1), hours(3.5)), 'redeemed'),
    ]
  },
  'mail-delayed': (draw, now) => invited(now - between(draw, minutes(16), minutes(90))),
  'on-hold': (draw, now) => [
    ...longEnrolled(draw, now),
    {
      at: now - between(draw, hours(2), days(3)),
      kind: 'account.held',
      detail: draw.pick(['patient-reported', 'staff']),
    },
  ],
  inactive: (draw, now) => [
    ...longEnrolled(draw, now),
    {
      at: now - between(draw, hours(3), days(3)),
      kind: 'account.deactivated',
      detail: draw.pick(['moved', 'dormant']),
    },
  ],
}

/** How often each state is met among grown-ups with an e-mail address on file. */
const WITH_MAIL = [
  [38, 'active'],
  [16, 'never-tried'],
  [15, 'not-enrolled'],
  [6, 'invited'],
  [5, 'invite-expired'],
  [5, 'wrong-password'],
  [3, 'locked'],
  [1, 'hard-locked'],
  [2, 'link-expired'],
  [2, 'link-superseded'],
  [2, 'link-used'],
  [2, 'mail-delayed'],
  [1.5, 'on-hold'],
  [1.5, 'inactive'],
] as const satisfies readonly (readonly [number, SampleState])[]

/** Without an address nothing was ever mailed; some came in by a printed code long ago. */
const WITHOUT_MAIL = [
  [88, 'not-enrolled'],
  [12, 'never-tried'],
] as const satisfies readonly (readonly [number, SampleState])[]

const withoutMail: Story = (draw, now) => {
  const at = now - between(draw, days(200), days(900))
  return [
    { at, kind: 'account.created' },
    { at: at + minutes(4), kind: 'patient.password-chosen', detail: 'printed' },
    signedIn(at + minutes(5)),
    signedIn(now - between(draw, days(20), days(150))),
  ]
}

/** Draws a state and tells how it came about, in order and not after `now`. */
export const planAccount = (
  draw: Draw,
  now: Instant,
  hasMail: boolean,
): { state: SampleState; history: SampleStep[] } => {
  const state = draw.weighted<SampleState>(hasMail ? WITH_MAIL : WITHOUT_MAIL)
  const story = !hasMail && state === 'never-tried' ? withoutMail : STORIES[state]
  return { state, history: story(draw, now).sort((a, b) => a.at - b.at) }
}
