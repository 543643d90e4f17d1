/** Counted things with their noun, as console-words §0 writes them: 1 try, 6 tries · once, 4 times. */
const counted =
  (one: string, many: string) =>
  (count: number): string =>
    `${count} ${count === 1 ? one : many}`

export const tries = counted('try', 'tries')
export const links = counted('live link', 'live links')
export const codes = counted('live code', 'live codes')
export const sessions = counted('open session', 'open sessions')
export const mails = counted('email', 'emails')
export const times = (count: number): string => (count === 1 ? 'once' : `${count} times`)
