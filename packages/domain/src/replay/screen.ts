import { CauseCode, type Confidence } from '../diagnose/cause.ts'
import type { Refusal } from '../refusal.ts'
import { RefusalCode } from '../refusal.ts'
import { RemedyId } from '../remedies/remedy-id.ts'
import type { Instant } from '../shared/instant.ts'

/** What a call page told whoever had the call, as codes alone: why the caller cannot get in, and what could be done. */
export type Screen = {
  /** As they were ranked. */
  causes: { code: CauseCode; confidence: Confidence }[]
  ready: RemedyId[]
  /** What could not be done, each with the first thing that was in the way. */
  missing: { remedy: RemedyId; code: Refusal['code'] }[]
  /** Until when the level lives, ms UTC. */
  until?: Instant
}

const KIND = 'screen:'
const sure: readonly Confidence[] = ['certain', 'likely', 'possible']

/**
 * A screen as the object of its entry: `screen:INVITE_EXPIRED=certain;ready=freeze;needs-strong=issue-temporary-login;until=…`.
 * Remedies stand together under what is in their way, so that it stays a few hundred bytes.
 */
export function writeScreen({ causes, ready, missing, until }: Screen): string {
  const under = new Map<string, RemedyId[]>()
  for (const { remedy, code } of missing) under.set(code, [...(under.get(code) ?? []), remedy])
  const parts = [
    causes.map(({ code, confidence }) => `${code}=${confidence}`).join(','),
    `ready=${ready.join(',')}`,
    ...[...under].map(([code, remedies]) => `${code}=${remedies.join(',')}`),
    ...(until === undefined ? [] : [`until=${until}`]),
  ]
  return `${KIND}${parts.join(';')}`
}

/** The screen that an entry kept; nothing where it kept none. Codes of another version are passed over. */
export function readScreen(object: string | undefined): Screen | undefined {
  if (!object?.startsWith(KIND)) return undefined
  const [first = '', ...parts] = object.slice(KIND.length).split(';')
  const screen: Screen = { causes: first.split(',').flatMap(causeIn), ready: [], missing: [] }
  for (const part of parts) {
    const [name = '', list = ''] = part.split('=')
    const remedies = list.split(',').flatMap((id) => RemedyId.safeParse(id).data ?? [])
    const code = RefusalCode.safeParse(name).data
    if (name === 'until' && /^\d{1,15}$/.test(list)) screen.until = Number(list)
    else if (name === 'ready') screen.ready = remedies
    else if (code) screen.missing.push(...remedies.map((remedy) => ({ remedy, code })))
  }
  return screen
}

function causeIn(text: string): Screen['causes'] {
  const [name, how] = text.split('=')
  const code = CauseCode.safeParse(name).data
  const confidence = sure.find((one) => one === how)
  return code && confidence ? [{ code, confidence }] : []
}
