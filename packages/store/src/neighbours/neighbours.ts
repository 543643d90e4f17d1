/** The other servers on the same database, as this one knows them. */
export type Neighbours = {
  /** Tells them something, in order. What cannot be told now is made up for by their `missed` later. */
  tell: (message: string) => void
  /** Whether this server does what only one may do at a time. */
  leads: () => boolean
  close: () => Promise<void>
}

export type Ears = {
  /** What another server told. */
  heard: (message: string) => void
  /** Something may have been told that was not heard: whatever is shown has to be read again. */
  missed: () => void
}
