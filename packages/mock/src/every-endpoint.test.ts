import { consoleEndpoints as api } from '@portal-desk/contract'
import { expect, test } from 'vitest'
import { tellOfApprovals } from './every-endpoint/approvals.fixture.ts'
import { tellOfAudit } from './every-endpoint/audit.fixture.ts'
import { tellOfCalls } from './every-endpoint/calls.fixture.ts'
import { tellOfImports } from './every-endpoint/imports.fixture.ts'
import { tellOfOversight } from './every-endpoint/oversight.fixture.ts'
import { tellOfPolicy } from './every-endpoint/policy.fixture.ts'
import { tellOfRecords } from './every-endpoint/records.fixture.ts'
import { tellOfStaff } from './every-endpoint/staff.fixture.ts'
import type { Tell } from './every-endpoint/tell.fixture.ts'
import { tellOfWording } from './every-endpoint/wording.fixture.ts'
import { begin } from './mock-desk.fixture.ts'

const parts = [
  tellOfCalls,
  tellOfApprovals,
  tellOfRecords,
  tellOfAudit,
  tellOfStaff,
  tellOfPolicy,
  tellOfWording,
  tellOfOversight,
  tellOfImports,
]

test('every endpoint answers by its schema', async () => {
  begin()
  const said = new Set<string>()
  const tell: Tell = async (name, told) => {
    expect(await told, name).toMatchObject({ status: api[name].status })
    said.add(name)
  }
  for (const part of parts) await part(tell)
  expect([...said].sort()).toEqual(Object.keys(api).sort())
})
