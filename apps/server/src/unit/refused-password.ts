import { type PasswordRefusal, type PatientRecord, passwordRefusal } from '@portal-desk/domain'
import type { Desk } from '../desk.ts'
import { clinicWords } from './clinic-words.ts'

type About = { record: string; mrn: string | null; birth_date: string | null; username: string }

/** Which rule refuses a patient's password, with the names, dates and words that it must not hold (P3). */
export function refusedPassword(desk: Desk, about: About, password: string): PasswordRefusal | undefined {
  const { policy, clinic } = desk.house()
  const { names } = JSON.parse(about.record) as PatientRecord
  return passwordRefusal(password, {
    least: policy.passwordLeast,
    most: policy.passwordMost,
    username: about.username,
    names,
    birthDate: about.birth_date ?? undefined,
    mrn: about.mrn ?? undefined,
    clinicWords: clinicWords(clinic),
    isCommon: desk.isCommonPassword,
  })
}
