import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { AuditAsk } from '@portal-desk/contract'
import { days, minutes } from '@portal-desk/domain'
import { inOwnTransaction, ownContext } from '@portal-desk/store'
import { findAnomalies } from '../../src/anomalies/find-anomalies.ts'
import { importFile } from '../../src/directory/import-file.ts'
import { createStoreOutbox } from '../../src/outbox/store-outbox.ts'
import { drawFromDay } from '../../src/reviews/draw-from-day.ts'
import { did, putCall } from '../anomaly-steps.ts'
import { listed } from '../inactive-steps.ts'
import { consoleEndpoints as api } from '../world.ts'
import type { Day } from './begin-day.ts'

/**
 * What is done all day, in an order in which each statement stands where it is first needed: what every act sends stands
 * with the trail and the request, and is not repeated behind every page.
 */
export const areas: Record<string, (day: Day) => Promise<void>> = {
  trail: async ({ desk, patientId }) => {
    const records = { store: desk.store, vault: desk.vault, house: desk.house() }
    const details = { typed: 'maria garcia' }
    await inOwnTransaction(records, ownContext('test', desk.now(), 'test', 'test'), async (unit) =>
      unit.record({ action: 'search.done', outcome: 'done', patient: patientId, details }),
    )
  },

  request: async ({ marta }) => {
    await marta.call(api.getStaffSession)
    await marta.call(api.openCall, { body: { channel: 'phone' } })
  },

  search: async ({ marta, open: callId }) => {
    for (const text of [
      'maria garcia 3/12/1984',
      'mria garzia 1984',
      '204-1187 garcia',
      '(555) 555-0188 garcia',
      '30417 garcia',
    ])
      await marta.call(api.searchPatients, { body: { callId, text } })
  },

  call: async ({ marta, open, verified, patientId }) => {
    const body = { patientId, searchText: 'maria garcia 3/12/1984' }
    await marta.call(api.chooseRecord, { params: { callId: open }, body })
    await marta.call(api.getWorkspace, { params: { callId: open } })
    // Verified it shows why, what helps, and the story.
    await marta.call(api.getWorkspace, { params: { callId: verified } })
  },

  lists: async ({ marta, ines, desk, pairId, reportId }) => {
    await marta.call(api.getDesk)
    await ines.call(api.getApprovals)
    for (const after of ['beginning', reportId]) await listed(ines, 'waiting', after)
    await listed(ines, 'settled')
    const after = { score: 178, at: desk.now(), id: pairId }
    for (const list of ['likeliest', 'oldest', 'records-office'] as const) {
      await ines.call(api.listDuplicates, { body: { list } })
      await ines.call(api.listDuplicates, { body: { list, after } })
    }
  },

  audit: async ({ ines, patientId, open: callId }) => {
    const asks: AuditAsk[] = [
      {},
      { what: 'audit', outcome: 'refused' },
      { what: 'staff', staffId: 'staff-ines', when: '7-days' },
      { patientId, outcome: 'done' },
      { callId },
    ]
    for (const ask of asks) await ines.call(api.listAudit, { body: { ask, before: 1_000 } })
    const { rows } = (await ines.call(api.listAudit, { body: { ask: { callId } } })).body
    await ines.call(api.getAuditEntry, { params: { entry: String(rows[0]?.idx) } })
    await ines.call(api.getCallReplay, { body: { callId } })
    await ines.call(api.getCallReplay, { body: { callId, after: 1 } })
  },

  oversight: async ({ ines, marta, desk, world, verified, patientId }) => {
    const link = { action: 'reset-link.queued', outcome: 'done', patient: 'no-such-patient' } as const
    await did(world, 'staff-marta', [link, link], verified)
    await findAnomalies(desk)
    await ines.call(api.countAnomalies)
    const list = (of: 'waiting' | 'settled', anomalyId: string) =>
      ines.call(api.listAnomalies, { params: { list: of, anomalyId } })
    const [one] = (await list('waiting', 'beginning')).body.rows
    const params = { anomalyId: one?.id ?? '' }
    await ines.call(api.getAnomaly, { params })
    await ines.call(api.settleAnomaly, { params, body: { reason: 'duty' } })
    for (const of of ['waiting', 'settled'] as const) await list(of, params.anomalyId)
    for (const team of [undefined, 'Phone room'])
      await ines.call(api.getFigures, { body: { period: 'month', ...(team ? { team } : {}) } })
    await putCall(world, 'call-over-1', 'staff-devon', patientId)
    const today = new Date(desk.now()).toISOString().slice(0, 10)
    await ines.call(api.listFigureCalls, { body: { period: 'week', figure: 'all', day: today } })
    await drawFromDay({ ...desk, now: () => desk.now() + days(1) })
    const reviewId =
      (await world.desk.store.read.selectFrom('call_review').select('id').executeTakeFirst())?.id ?? ''
    for (const list of ['waiting', 'looked-at'] as const)
      for (const after of ['beginning', reviewId])
        await ines.call(api.listReviews, { params: { list, reviewId: after } })
    await ines.call(api.getReview, { params: { reviewId } })
    await ines.call(api.handOnReview, { params: { reviewId } })
    await marta.call(api.countOwnReviews)
    await marta.call(api.listOwnReviews, { params: { reviewId: 'beginning' } })
  },

  outbox: async ({ desk }) => {
    const outbox = createStoreOutbox(desk)
    await outbox.abandonEnded()
    await outbox.waiting()
    const [mail] = await outbox.claim(10, minutes(1))
    await outbox.claim(10, minutes(1), ['one-on-its-way'])
    await outbox.handedOver(mail?.id ?? '', { response: '250 taken' })
  },

  import: async ({ desk }) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'pd-statements-'))
    const parts = {
      store: desk.store,
      vault: desk.vault,
      house: desk.house(),
      now: desk.now,
      actor: { kind: 'system', id: 'import' },
      onRejected: () => undefined,
    } as const
    const days = [
      [chart('a'), chart('b')],
      [chart('a', 'Ash'), chart('b', 'Birch', 'a'), chart('c')],
    ]
    for (const [n, lines] of days.entries()) {
      const file = path.join(folder, `${n}.ndjson`)
      writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'))
      await importFile(parts, file)
    }
    rmSync(folder, { recursive: true })
  },
}

/** A chart as the EHR sends it; one that was merged names the chart that stands for it. */
const chart = (id: string, family = 'Alder', replacedBy?: string) => ({
  resourceType: 'Patient',
  id,
  identifier: [{ type: { coding: [{ code: 'MR' }] }, value: `900-${id}` }],
  name: [{ use: 'official', family, given: ['Ida'] }],
  birthDate: '1961-08-09',
  telecom: [{ system: 'email', value: `${family}.${id}@example.org` }],
  ...(replacedBy ? { link: [{ type: 'replaced-by', other: { reference: `Patient/${replacedBy}` } }] } : {}),
})
