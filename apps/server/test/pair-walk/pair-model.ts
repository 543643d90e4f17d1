import type { Step } from '../walk/model.ts'

/** A chart by its id at the EHR, and the login that was made for it. */
export type Side = 'a' | 'b'
export const other = (side: Side): Side => (side === 'a' ? 'b' : 'a')

export type Login = {
  id: string
  username: string
  /** Undefined where none counts any more. */
  password: string | undefined
  /** The chart that it hangs on; a merge of charts takes it along. */
  at: Side
  lifecycle: 'active' | 'deactivated' | 'retired'
  held: boolean
  failures: number
  lastFailure: number
}
export type MailedLink = { token: string; kind: string; of: Side; until: number; ended: boolean }

/** What a bystander with a clear head knows of one woman with two charts. */
export type PairModel = {
  now: number
  /** `opensAs`: what the login on it is again once a report that is in force is undone. */
  charts: Record<
    Side,
    { patientId: string; report?: 'waits' | 'in-force'; opensAs?: Login['lifecycle'] | undefined }
  >
  logins: Record<Side, Login>
  links: MailedLink[]
  /** The call that is open, the chart that it shows, and until when she is verified in it. */
  call: { id: string; chart: Side; strongUntil: number } | undefined
  /** The login that was retired into the other: what undoes it, and how it was stored before. */
  retired: { side: Side; id: string; at: number; before: object } | undefined
  /** The chart that the EHR merged into the other. */
  merged: Side | undefined
  secrets: string[]
}
export type PairStep = Step<PairModel>

/** The login that is in use for a chart. */
export const loginAt = (m: PairModel, chart: Side): Login | undefined =>
  Object.values(m.logins).find(({ at, lifecycle }) => at === chart && lifecycle !== 'retired')

/** The chart that whoever looks for this one is led to. */
export function leadsTo(m: PairModel, chart: Side): Side {
  if (m.merged === chart) return other(chart)
  const retired = m.retired && m.logins[m.retired.side]
  if (!m.retired || retired?.at !== chart) return chart
  return m.logins[other(m.retired.side)].at
}

/** A login comes to a chart: one that was closed before closes it as well. */
export function comesTo(m: PairModel, chart: Side, login: Login): void {
  login.at = chart
  if (m.charts[chart].report !== 'in-force' || login.lifecycle !== 'active') return
  login.lifecycle = 'deactivated'
  m.charts[chart].opensAs = 'active'
}

export const strong = ({ call, now }: PairModel): boolean => call !== undefined && now < call.strongUntil
export const endLinks = (m: PairModel, login: Login | undefined): void => {
  for (const link of m.links) if (m.logins[link.of] === login) link.ended = true
}
