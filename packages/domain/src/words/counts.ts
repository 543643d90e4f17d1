/** Counted things with their noun, as console-words §0 writes them: 1 try, 6 tries · once, 4 times. */
const counted =
  (one: string, many: string) =>
  (count: number): string =>
    `${count} ${count === 1 ? one : many}`

export const tries = counted('try', 'tries')
export const mails = counted('email', 'emails')
export const times = (count: number): string => (count === 1 ? 'once' : `${count} times`)
