import type { ConsoleEndpoints, Endpoint, PortalEndpoints } from '@portal-desk/contract'
import type { Answer, TestClient } from '../client.ts'
import type { World } from '../world.ts'

export const TYPED = 'maria garcia 3/12/1984'
export const BIRTH = '1984-03-12'
/** What is María's in any answer: names, birth, home, numbers, address, username. */
export const hers = /garc[ií]a|mar[ií]a|elena|1984|millbrook, |millbrook"|alder|204-?1187|0188|30417|chen/i

export type Place = {
  world: World
  marta: TestClient
  visitor: TestClient
  callId: string
  patientId: string
  token: string
  username: string
}
type Press = (place: Place, key?: string) => Promise<Answer<unknown>>
/** What of a patient each route's answer shows, and how to make it show it. */
export type Shows = { shows: 'nothing' | 'patient' | 'self'; press: Press }

export const ofCall =
  <E extends Endpoint>(endpoint: E, body: object = {}): Press =>
  ({ marta, callId }, key) =>
    marta.call(endpoint, { params: { callId } as never, body: body as never, ...(key ? { key } : {}) })

/** Some routes of the table, each with its own name. */
export type SomeRoutes = Partial<Record<keyof ConsoleEndpoints | keyof PortalEndpoints, Shows>>
