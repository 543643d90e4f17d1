import type { Generated } from 'kysely'

type Text = string
type Flag = 0 | 1
type Ms = number

/** One person as the directory gives them; `record` is the whole PatientRecord as JSON, the rest is for finding and masking. */
export interface PatientTable {
  id: Text
  source: Text
  source_key: Text
  mrn: Text | null
  masked_name: Text
  birth_date: Text | null
  town: Text | null
  deceased: Flag
  active: Flag
  record: Text
  /** JSON: item code → ms of its last change. */
  changed_at: Text
  content_hash: Text
  first_imported_at: Ms
  version: number
  /** The site it belongs to; of none it is every site's. */
  site_id: Text | null
}

export interface PatientContactTable {
  id: Text
  patient_id: Text
  kind: 'email' | 'phone'
  value: Text
  folded: Text
  use: Text
  on_file_since: Ms
  /** When an import last brought it, whether or not anything changed (edge case 29). */
  last_imported_at: Ms
  verified_at: Ms | null
  /** The first time; `verified_at` is the last. */
  verified_since: Ms | null
  standing: 'good' | 'bouncing'
  rank: number
  ended_at: Ms | null
  /** Proved by the patient; the chart need not have it yet. */
  ours: Generated<Flag>
  /** An old address: until when mails with a way in still go there. */
  recovery_until: Ms | null
}
