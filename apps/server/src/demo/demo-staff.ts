import type { Role } from '@portal-desk/domain'

export type DemoStaff = { username: string; name: string; role: Role; password: string }

/** The people who work at the made-up clinic. */
export const demoPeople: Omit<DemoStaff, 'password'>[] = [
  { username: 'priya', name: 'Priya Nandakumar', role: 'agent' },
  { username: 'marta', name: 'Marta Lindqvist', role: 'agent' },
  { username: 'devon', name: 'Devon Achterberg', role: 'senior-agent' },
  { username: 'ines', name: 'Ines Calloway', role: 'supervisor' },
  { username: 'ruth', name: 'Ruth Abernathy', role: 'privacy-officer' },
  { username: 'kenji', name: 'Kenji Morrow', role: 'administrator' },
]
