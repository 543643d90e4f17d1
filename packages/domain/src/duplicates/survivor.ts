/** The record that another one leads to, as far as it may be named before anybody is verified (V11). */
export type Survivor = {
  patientId: string
  /** "García, M." */
  name: string
  /** The birth year. */
  born: string
  why: 'login-retired' | 'chart-merged'
}

/** "García, M., 1984": how the record to go on with is called in a sentence. */
export const survivorLabel = ({ name, born }: Pick<Survivor, 'name' | 'born'>): string =>
  born ? `${name}, ${born}` : name
