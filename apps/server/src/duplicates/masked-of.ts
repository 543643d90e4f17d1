import { isMarked, maskedName, type PatientFacts, RESTRICTED } from '@portal-desk/domain'

/** A patient as lists name them: surname and initial, birth year; nothing of a restricted record (V11, edge case 20). */
export const maskedOf = (patient: PatientFacts): { name: string; born: string } =>
  isMarked(patient, 'restricted')
    ? { name: RESTRICTED, born: '' }
    : { name: maskedName(patient.names), born: patient.birthDate?.slice(0, 4) ?? '' }
