const CONTROL = /\p{Cc}/u

/** Longest text that is taken over from a chart, in UTF-16 units; the longest real names stay under 250. */
export const MAX_TEXT = 500

/**
 * Says what is wrong with a piece of text, or nothing. A database cannot hold NUL or half a surrogate pair,
 * and a control character in a name or address could break a mail header later (M6).
 */
export const textFault = (text: string): string | undefined => {
  if (text.length > MAX_TEXT) return `It is longer than ${MAX_TEXT} letters.`
  if (text.includes('\u0000')) return 'It holds a NUL character.'
  if (CONTROL.test(text)) return 'It holds a control character.'
  if (!text.isWellFormed()) return 'It holds half of a character.'
  if (text.includes('\uFFFD')) return 'It holds the sign \uFFFD: a letter was lost when the file was made.'
  return undefined
}

/** A value as it may be quoted in a sentence: short, and without anything that does not print. */
export const quoted = (value: string): string => {
  const clean = value.toWellFormed().replace(/\p{Cc}/gu, '\uFFFD')
  return `“${clean.length > 40 ? `${clean.slice(0, 39).toWellFormed()}…` : clean}”`
}
