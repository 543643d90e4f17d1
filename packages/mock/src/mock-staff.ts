import type { Role } from '@portal-desk/domain'

export type MockStaff = { id: string; name: string; role: Role }

/** One username for each role, to see what a role may not do. */
const known: Record<string, Omit<MockStaff, 'id'>> = {
  marta: { name: 'Marta Lindqvist', role: 'agent' },
  devon: { name: 'Devon Achterberg', role: 'senior-agent' },
  ines: { name: 'Ines Calloway', role: 'supervisor' },
  ruth: { name: 'Ruth Abernathy', role: 'privacy-officer' },
  kenji: { name: 'Kenji Morrow', role: 'administrator' },
}
/** Any other username is let in as an agent. */
export const staffNamed = (username: string): MockStaff => {
  const name = username.trim().toLowerCase()
  return known[name]
    ? { id: `mock-staff-${name}`, ...known[name] }
    : { id: 'mock-staff-other', name: 'Robin Ashby', role: 'agent' }
}

/** The name behind an id that `staffNamed` gave. */
export const nameOfStaff = (id: string | undefined): string =>
  Object.entries(known).find(([username]) => id === `mock-staff-${username}`)?.[1].name ?? 'Robin Ashby'

/** Everybody who could be at work; the mock has one of them at a time. */
export const allStaff = (): MockStaff[] => Object.keys(known).map(staffNamed)
