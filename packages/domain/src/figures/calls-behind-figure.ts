import { z } from 'zod'
import type { FigureCall } from './figure-call.ts'
import { isOnTheLine, isTurnedAway, type SinceTurnedAway, sinceTurnedAway } from './figures-of.ts'

/** A figure that can be opened into its calls. */
export const OpenedFigure = z.enum([
  'all',
  'turned-away',
  'helped-later',
  'flagged',
  'not-heard',
  'on-the-line',
  'called-again',
])
export type OpenedFigure = z.infer<typeof OpenedFigure>

const awayAnd = (what: SinceTurnedAway) => (call: FigureCall) =>
  isTurnedAway(call) && sinceTurnedAway(call) === what

const isIn: Record<OpenedFigure, (call: FigureCall) => boolean> = {
  all: () => true,
  'turned-away': isTurnedAway,
  'helped-later': awayAnd('helped-later'),
  flagged: awayAnd('flagged'),
  'not-heard': awayAnd('not-heard'),
  'on-the-line': isOnTheLine,
  'called-again': ({ calledAgain }) => calledAgain,
}

/** What stands over the calls of a figure. */
export const openedFigureLabels: Record<OpenedFigure, string> = {
  all: 'Calls',
  'turned-away': 'Calls that were turned away',
  'helped-later': 'Calls that were turned away, and the patient helped later',
  flagged: 'Calls that were turned away, flagged as suspected impersonation',
  'not-heard': 'Calls that were turned away, and the patient not heard from again',
  'on-the-line': 'Calls put right while still on the line',
  'called-again': 'Calls after which they called again within 7 days',
}

/** The calls behind a figure: exactly those that it counts. */
export const callsBehindFigure = (calls: readonly FigureCall[], figure: OpenedFigure): FigureCall[] =>
  calls.filter(isIn[figure])
