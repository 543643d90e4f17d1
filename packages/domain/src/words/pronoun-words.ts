/** How the chart lets us speak of the patient; without an entry it is "the patient" and "they" (call-notes §7). */
export type Pronoun = 'she' | 'he' | 'they'

/** The forms a sentence about the patient needs. */
export type PatientWords = { Who: string; is: string; their: string; them: string }

export const patientWords: Record<Pronoun, PatientWords> = {
  she: { Who: 'She', is: 'is', their: 'her', them: 'her' },
  he: { Who: 'He', is: 'is', their: 'his', them: 'him' },
  they: { Who: 'The patient', is: 'is', their: 'their', them: 'them' },
}
