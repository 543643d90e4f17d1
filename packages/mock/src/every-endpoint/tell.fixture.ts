import type { consoleEndpoints as api } from '@portal-desk/contract'
import { MARIA, world } from '../mock-desk.fixture.ts'

/** Expects the answer of an endpoint, of its status and by its schema, and notes that it was asked. */
export type Tell = (name: keyof typeof api, told: Promise<{ status: number }>) => Promise<void>

export const chosen = { patientId: 'mock-patient-maria', searchText: MARIA }
export const passport = { document: 'passport', sure: true } as const

/** María, as the mock has her. */
export function mariaIn() {
  const maria = world.patients.find(({ facts }) => facts.id === chosen.patientId)
  if (!maria) throw new Error('María is there')
  return maria
}
