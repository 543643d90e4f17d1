import type { CaughtMail } from './caught-mail.ts'

/** How many mails are kept; beyond it the oldest go. */
const CAPACITY = 500

export type Pigeonhole = {
  add(mail: Omit<CaughtMail, 'id'>): void
  find(id: string): CaughtMail | undefined
  /** Newest first. */
  all(): CaughtMail[]
}

/** Mails in memory, gone when the demo ends. */
export function createPigeonhole(capacity: number = CAPACITY): Pigeonhole {
  const mails = new Map<string, CaughtMail>()
  let last = 0
  return {
    add(mail) {
      const id = String(++last)
      mails.set(id, { ...mail, id })
      const [oldest] = mails.keys()
      if (mails.size > capacity && oldest !== undefined) mails.delete(oldest)
    },
    find: (id) => mails.get(id),
    all: () => [...mails.values()].reverse(),
  }
}
