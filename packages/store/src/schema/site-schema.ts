type Text = string
type Flag = 0 | 1
type Ms = number

/** A place of the clinic. It is closed and never deleted, so that what belonged to it can still be told. */
export interface SiteTable {
  id: Text
  name: Text
  /** What the directory calls it. */
  code: Text | null
  open: Flag
  created_at: Ms
  version: number
}

/** Where somebody works; nobody's rows mean at every site. */
export interface StaffSiteTable {
  staff_id: Text
  site_id: Text
}
