import type { Clinic } from '@portal-desk/domain'

/** Words of the clinic and the product that no password may hold (P3). */
export const clinicWords = (clinic: Clinic): string[] => [
  'portal',
  'clinic',
  'patient',
  ...clinic.name.split(/\s+/),
]
