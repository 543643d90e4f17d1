import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { importFile } from '../src/directory/import-file.ts'
import type { ImportReport, Rejected } from '../src/directory/import-parts.ts'
import type { World } from './world.ts'

export type ChartLink = { type: 'replaced-by' | 'replaces'; to: string }

/** María’s chart as the EHR sends it, under one of her ids. */
export const chart = (id: string, link?: ChartLink, over: object = {}): string =>
  JSON.stringify({
    resourceType: 'Patient',
    id,
    identifier: [{ type: { coding: [{ code: 'MR' }] }, value: `204-${id}` }],
    name: [{ use: 'official', family: 'García', given: ['María', 'Elena'] }],
    birthDate: '1984-03-12',
    address: [{ use: 'home', line: ['12 Alder Street'], city: 'Millbrook', postalCode: '30417' }],
    telecom: [
      { system: 'phone', value: '(555) 555-0188', use: 'mobile' },
      { system: 'email', value: 'maria.garcia@example.org' },
    ],
    generalPractitioner: [{ display: 'Dr. Amy Chen' }],
    ...(link ? { link: [{ type: link.type, other: { reference: `Patient/${link.to}` } }] } : {}),
    ...over,
  })

/** Imports charts as one file of the EHR. */
export async function bring(
  { desk, clock }: World,
  ...lines: string[]
): Promise<{ report: ImportReport; rejected: Rejected[] }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pd-charts-'))
  const file = path.join(folder, 'charts.ndjson')
  writeFileSync(file, `${lines.join('\n')}\n`)
  const rejected: Rejected[] = []
  const report = await importFile(
    {
      store: desk.store,
      vault: desk.vault,
      house: desk.house(),
      now: clock.now,
      actor: { kind: 'system', id: 'import' },
      onRejected: (more) => void rejected.push(...more),
    },
    file,
  )
  rmSync(folder, { recursive: true })
  return { report, rejected }
}
