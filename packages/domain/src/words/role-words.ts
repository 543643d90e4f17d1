import { Role } from '../call/roles.ts'

const roleLabels: Record<Role, string> = {
  agent: 'agent',
  'senior-agent': 'senior agent',
  supervisor: 'supervisor',
  'privacy-officer': 'privacy officer',
  administrator: 'administrator',
}

/** The label of a role given as text; someone who can help is at least a supervisor. */
export function roleLabel(role: string | undefined): string {
  const known = Role.safeParse(role)
  return known.success ? roleLabels[known.data] : roleLabels.supervisor
}
