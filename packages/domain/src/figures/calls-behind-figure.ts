import { z } from 'zod'
import type { FigureCall } from './figure-call.ts'
import { isOnTheLine, isTurnedAway } from './figures-of.ts'

/** A figure that can be opened into its calls. */
export const OpenedFigure = z.enum(['all', 'turned-away', 'on-the-line', 'called-again'])
export type OpenedFigure = z.infer<typeof OpenedFigure>

const isIn: Record<OpenedFigure, (call: FigureCall) => boolean> = {
  all: () => true,
  'turned-away': isTurnedAway,
  'on-the-line': isOnTheLine,
  'called-again': ({ calledAgain }) => calledAgain,
}

/** What stands over the calls of a figure. */
export const openedFigureLabels: Record<OpenedFigure, string> = {
  all: 'Calls',
  'turned-away': 'Calls that were turned away',
  'on-the-line': 'Calls put right while still on the line',
  'called-again': 'Calls after which they called again within 7 days',
}

/** The calls behind a figure: exactly those that it counts. */
export const callsBehindFigure = (calls: readonly FigureCall[], figure: OpenedFigure): FigureCall[] =>
  calls.filter(isIn[figure])
