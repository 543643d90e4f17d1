import type { BodyOf } from '@portal-desk/contract'
import type { InactiveReason } from '@portal-desk/domain'
import type { TestClient } from './client.ts'
import { consoleEndpoints as api } from './world.ts'

/** Reports the patient of a call. */
export const report = (client: TestClient, callId: string, reason: InactiveReason) =>
  client.call(api.reportInactive, { params: { callId }, body: { reason } })

/** One page of what waits or was settled. */
export const listed = async (client: TestClient, list: 'waiting' | 'settled', reportId = 'beginning') =>
  (await client.call(api.getInactiveReports, { params: { list, reportId } })).body

/** The newest of those that wait. */
export const newestReport = async (client: TestClient): Promise<string> =>
  (await listed(client, 'waiting')).rows.at(-1)?.id ?? ''

export const settle = (client: TestClient, reportId: string, body: BodyOf<typeof api.settleInactive>) =>
  client.call(api.settleInactive, { params: { reportId }, body })

export const undo = (client: TestClient, reportId: string) =>
  client.call(api.undoInactive, { params: { reportId } })

export const look = async (client: TestClient, reportId: string) =>
  (await client.call(api.getInactiveReport, { params: { reportId } })).body
