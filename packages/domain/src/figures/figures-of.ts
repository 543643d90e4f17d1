import { type Duration, minutes } from '../shared/instant.ts'
import type { FigureCall, FigureLinks } from './figure-call.ts'
import { type Share, shareOf } from './share.ts'
import { type Spread, spreadOf } from './spread.ts'

/** Half of all patients are in within this (domain §6). */
export const SIGNED_IN_GOAL: Duration = minutes(5)

/** What the supervisor looks at of a period (domain §8). */
export type Figures = {
  calls: number
  /** From the call being opened to the patient signed in; of those who signed in within a day. */
  toSignedIn?: Spread
  /** Callers who could not be verified, and what became of them since. */
  turnedAway: Share & { helpedLater: number; flagged: number; notHeard: number }
  /** The patient signed in before the call was closed. */
  onTheLine: Share
  /** Of the links that the desk sent, those used within 15 min. */
  usedSoon: Share
  calledAgain: Share
  passed: Share
  /** Of all links, those that patients asked for themselves. */
  themselves: Share
}

/** They could not be verified, or were taken for somebody else. */
export const isTurnedAway = ({ disposition, checked, passed }: FigureCall): boolean =>
  disposition === 'verification-failed' ||
  disposition === 'suspected-impersonation' ||
  (checked && !passed && disposition !== 'resolved')

/** What became since of somebody who was turned away. */
export type SinceTurnedAway = 'helped-later' | 'flagged' | 'not-heard'
export const sinceTurnedAway = ({ disposition, verifiedLater }: FigureCall): SinceTurnedAway =>
  disposition === 'suspected-impersonation' ? 'flagged' : verifiedLater ? 'helped-later' : 'not-heard'

/** The patient was in before the call was closed. */
export const isOnTheLine = ({ signedInAt, closedAt }: FigureCall): boolean =>
  signedInAt !== undefined && signedInAt <= closedAt

export const timesToSignedIn = (calls: readonly FigureCall[]): Duration[] =>
  calls.flatMap(({ openedAt, signedInAt }) => (signedInAt === undefined ? [] : signedInAt - openedAt))

/** The figures of some closed calls and of the links of the same time. */
export function figuresOf(calls: readonly FigureCall[], links: FigureLinks): Figures {
  const count = (is: (call: FigureCall) => boolean, among = calls) => among.filter(is).length
  const away = calls.filter(isTurnedAway)
  const since = (what: SinceTurnedAway) => count((call) => sinceTurnedAway(call) === what, away)
  const toSignedIn = spreadOf(timesToSignedIn(calls))
  return {
    calls: calls.length,
    ...(toSignedIn ? { toSignedIn } : {}),
    turnedAway: {
      ...shareOf(away.length, calls.length),
      helpedLater: since('helped-later'),
      flagged: since('flagged'),
      notHeard: since('not-heard'),
    },
    onTheLine: shareOf(count(isOnTheLine), calls.length),
    usedSoon: shareOf(links.usedSoon, links.desk),
    calledAgain: shareOf(
      count(({ calledAgain }) => calledAgain),
      calls.length,
    ),
    passed: shareOf(
      count(({ passed }) => passed),
      count(({ checked }) => checked),
    ),
    themselves: shareOf(links.patient, links.patient + links.desk),
  }
}
