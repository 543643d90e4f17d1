import { CauseCode, FigurePeriod, OpenedFigure } from '@portal-desk/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { At, Id, Nothing } from './shared.ts'
import { SiteChoice } from './sites.ts'

/** The middle of some lengths of time and between which half of them lie, ms. */
const Spread = z.strictObject({ median: z.int(), low: z.int(), high: z.int(), count: z.int() })
/** A part of a whole; in per cent where there are enough. */
const Share = z.strictObject({ part: z.int(), of: z.int(), percent: z.number().optional() })
const Figures = z.strictObject({
  calls: z.int(),
  toSignedIn: Spread.optional(),
  turnedAway: Share.extend({ helpedLater: z.int(), flagged: z.int(), notHeard: z.int() }),
  onTheLine: Share,
  usedSoon: Share,
  calledAgain: Share,
  passed: Share,
  themselves: Share,
})
/** Names of teams are typed by people: they stand in no address (S8). */
const Team = z.string().min(1).max(80)

/** How the desk works, in numbers of a period and of the one before; no patient and no person (domain §8). */
export const getFigures = endpoint({
  app: 'console',
  access: { right: 'read-audit' },
  method: 'POST',
  key: false,
  path: '/api/figures',
  params: Nothing,
  body: z.strictObject({ period: FigurePeriod, team: Team.optional(), site: Id.optional() }),
  answer: z.strictObject({
    now: At,
    from: At,
    before: At,
    figures: Figures,
    was: Figures,
    /** How each of the last eight weeks went, oldest first. */
    weeks: z.array(
      Figures.pick({
        onTheLine: true,
        usedSoon: true,
        calledAgain: true,
        passed: true,
        themselves: true,
      }).extend({
        from: At,
      }),
    ),
    /** Days of the clinic's calendar, oldest first. */
    days: z.array(z.strictObject({ day: z.string(), calls: z.int(), toSignedIn: Spread.optional() })),
    /**
     * Why people called, the commonest first: of so many calls, those that were put right on the line; how many that is
     * of all, what it was before, and from five on how long until signed in.
     */
    causes: z.array(
      Share.extend({
        cause: CauseCode,
        says: z.string(),
        ofCalls: Share,
        before: Share,
        toSignedIn: Spread.optional(),
      }),
    ),
    teams: z.array(Team),
    /** The sites at which whoever reads works; absent where the clinic has none. */
    sites: z.array(SiteChoice).optional(),
    /** There were more calls than are counted; the newest are. */
    more: z.boolean(),
  }),
})

/** The calls behind a figure, newest first, a page at a time; narrowed to a day or a cause. No patient. */
export const listFigureCalls = endpoint({
  app: 'console',
  access: { right: 'read-audit' },
  method: 'POST',
  key: false,
  path: '/api/figure-calls',
  params: Nothing,
  body: z.strictObject({
    period: FigurePeriod,
    team: Team.optional(),
    site: Id.optional(),
    figure: OpenedFigure,
    /** A day of the clinic’s calendar. */
    day: z.iso
      .date()
      .refine((day) => day >= '1970-01-02' && day < '3000', 'This does not fit here.')
      .optional(),
    cause: CauseCode.optional(),
    /** The last call that was read. */
    after: Id.optional(),
  }),
  answer: z.strictObject({
    now: At,
    total: z.int(),
    rows: z.array(
      z.strictObject({
        callId: Id,
        openedAt: At,
        agent: z.string(),
        ended: z.string(),
        /** From its being opened to the patient signed in, within a day, ms. */
        toSignedIn: z.int().optional(),
      }),
    ),
    next: Id.optional(),
  }),
})
