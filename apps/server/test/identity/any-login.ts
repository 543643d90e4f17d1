import type { PortalAccountTable } from '@portal-desk/store'
import fc from 'fast-check'

/** How a login may stand when somebody takes it for a second one of the same person. */
export type AnyLogin = {
  set: Partial<PortalAccountTable>
  links: { kind: 'invitation' | 'reset'; end: string | null; opened: boolean; wrong: number }[]
  codes: { printed: 0 | 1; end: string | null; used: boolean }[]
  sessions: number
  /** A new address is on its way onto the file. */
  changing: boolean
}

const often = <T>(usual: T, ...odd: T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 20, arbitrary: fc.constant(usual) }, ...odd.map((one) => fc.constant(one)))
const ends = fc.constantFrom(null, null, 'superseded', 'redeemed', 'revoked')
/** At most one that lives of each kind, as the tables hold it. */
const livesOnce = <T extends { end: string | null }>(all: readonly T[], kindOf: (one: T) => unknown): T[] =>
  all.filter(
    (one, i) => one.end !== null || !all.some((o, j) => j < i && o.end === null && kindOf(o) === kindOf(one)),
  )

/** @param now ms UTC; locks end around it */
export const anyLogin = (now: number): fc.Arbitrary<AnyLogin> =>
  fc.record({
    set: fc.record({
      lifecycle: often('active', 'invited', 'deactivated'),
      lock_kind: often<'none' | 'temporary' | 'hard'>('none', 'temporary', 'hard'),
      lock_until: fc.constantFrom(null, now - 1, now + 3_600_000),
      hold: often('none', 'staff', 'patient-reported'),
      credential: often('set', 'must-change', 'none'),
      contact: fc.constantFrom('verified', 'unverified', 'bouncing'),
      language: fc.constantFrom('en', 'es'),
      failed_sign_ins: fc.nat(60),
      password_hash: fc.constantFrom(null, 'a hash'),
      last_sign_in_at: fc.constantFrom(null, now - 5),
    }),
    links: fc
      .array(
        fc.record({
          kind: fc.constantFrom('invitation' as const, 'reset' as const),
          end: ends,
          opened: fc.boolean(),
          wrong: fc.nat(4),
        }),
        { maxLength: 4 },
      )
      .map((links) => livesOnce(links, ({ kind }) => kind)),
    codes: fc
      .array(fc.record({ printed: fc.constantFrom<0 | 1>(0, 1), end: ends, used: fc.boolean() }), {
        maxLength: 3,
      })
      .map((codes) => livesOnce(codes, ({ printed }) => printed)),
    sessions: fc.nat(2),
    changing: often(false, true),
  })
