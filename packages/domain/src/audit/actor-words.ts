import type { PatientEvent } from '../facts.ts'

/** What no person did, by who did it; anything else of ours is the desk. */
const programs: Record<string, string> = {
  'console-visitor': 'Not signed in, console',
  'portal-visitor': 'Not signed in, portal',
  'command-line': 'Command line',
}

/** Who acted, as the trail names them: a colleague in full, the patient, or the desk by itself. */
export function actorWords({ kind, id, name }: PatientEvent['actor']): string {
  if (kind === 'patient') return 'Patient'
  if (kind === 'system') return programs[id] ?? 'Desk, by itself'
  return name ?? 'A colleague'
}
