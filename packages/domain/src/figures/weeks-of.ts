import type { Instant } from '../shared/instant.ts'
import type { FigureCall, FigureLinks, TimeRange } from './figure-call.ts'
import { type Figures, figuresOf } from './figures-of.ts'

/** How one week went. */
export type FigureWeek = { from: Instant } & Pick<
  Figures,
  'onTheLine' | 'usedSoon' | 'calledAgain' | 'passed' | 'themselves'
>

export const callsDuring = (calls: readonly FigureCall[], { from, before }: TimeRange): FigureCall[] =>
  calls.filter(({ openedAt }) => openedAt >= from && openedAt < before)

export const addLinks = (some: readonly FigureLinks[]): FigureLinks => ({
  desk: some.reduce((sum, { desk }) => sum + desk, 0),
  patient: some.reduce((sum, { patient }) => sum + patient, 0),
  usedSoon: some.reduce((sum, { usedSoon }) => sum + usedSoon, 0),
})

/**
 * How each of some weeks went.
 * @param links those of each week, in the same order
 */
export const weeksOf = (
  calls: readonly FigureCall[],
  links: readonly FigureLinks[],
  weeks: readonly TimeRange[],
): FigureWeek[] =>
  weeks.map((week, at) => {
    const { onTheLine, usedSoon, calledAgain, passed, themselves } = figuresOf(
      callsDuring(calls, week),
      links[at] ?? addLinks([]),
    )
    return { from: week.from, onTheLine, usedSoon, calledAgain, passed, themselves }
  })
