import type { CauseCode } from '../diagnose/cause.ts'
import { readScreen } from '../replay/screen.ts'
import type { FigureCall } from './figure-call.ts'
import { isOnTheLine, timesToSignedIn } from './figures-of.ts'
import { type Share, shareOf } from './share.ts'
import { LEAST_FOR_SPREAD, type Spread, spreadOf } from './spread.ts'

/** A cause, in how many calls it stood, and in how many of those the patient signed in before the call was closed. */
export type CauseShare = Share & {
  cause: CauseCode
  /** Those calls among all, and how it was in the time before. */
  ofCalls: Share
  before: Share
  /** From the call to signed in; of five and more. */
  toSignedIn?: Spread
}

/** Some calls and the causes of each that named any. */
export type CausedCalls = {
  calls: readonly FigureCall[]
  causes: ReadonlyMap<string, readonly CauseCode[]>
}

/** An entry of a page that was shown in a call, oldest first. */
export type ShownEntry = { callId: string; object: string | undefined }

/**
 * Why people called: the causes on the first page of each call that named any, for what later ones say is what the desk
 * itself brought about.
 */
export function causesOfCalls(shown: readonly ShownEntry[]): Map<string, CauseCode[]> {
  const causes = new Map<string, CauseCode[]>()
  for (const { callId, object } of shown) {
    const codes = readScreen(object)?.causes.map(({ code }) => code) ?? []
    if (codes.length > 0 && !causes.has(callId)) causes.set(callId, codes)
  }
  return causes
}

function underCauses({ calls, causes }: CausedCalls): Map<CauseCode, FigureCall[]> {
  const under = new Map<CauseCode, FigureCall[]>()
  for (const call of calls)
    for (const cause of causes.get(call.id) ?? []) under.set(cause, [...(under.get(cause) ?? []), call])
  return under
}

/**
 * The causes of some calls, the commonest first; a call with two counts under both.
 * @param was those of the time before, to compare with
 */
export function mixOfCauses(now: CausedCalls, was: CausedCalls): CauseShare[] {
  const earlier = underCauses(was)
  return [...underCauses(now)]
    .map(([cause, some]) => {
      const toSignedIn = spreadOf(timesToSignedIn(some), LEAST_FOR_SPREAD)
      return {
        cause,
        ...shareOf(some.filter(isOnTheLine).length, some.length),
        ofCalls: shareOf(some.length, now.calls.length),
        before: shareOf(earlier.get(cause)?.length ?? 0, was.calls.length),
        ...(toSignedIn ? { toSignedIn } : {}),
      }
    })
    .sort((a, b) => b.of - a.of || (a.cause < b.cause ? -1 : 1))
}
