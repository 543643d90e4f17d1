/** What placeholders stand for; one that is not there must not be printed, so asking for it is an error. */
export type Values = ReadonlyMap<string, string>

/**
 * Puts values into the placeholders of a sentence. A Spanish time ends in its own full stop ("9:42 a. m."), and the
 * sentence does not print a second one.
 *
 * @throws {RangeError} for a placeholder without a value, naming it
 */
export function fill(sentence: string, values: Values): string {
  return sentence.replace(/\{(\w+)\}(\.?)/g, (_, name: string, stop: string) => {
    const value = values.get(name)
    if (value === undefined) throw new RangeError(`no value for {${name}}`)
    return value.endsWith('.') ? value : value + stop
  })
}

/** Anything that could end a header line or hide text becomes a plain space (M6). */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim()

/** No line break inside a phone number or a time ("8 am", "5 p. m."). */
export const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0')
export const unbrokenTimes = (text: string): string =>
  text.replace(/(\d) ([ap])(m\b|\. m\.)/g, (_, digit: string, half: string, rest: string) =>
    unbroken(`${digit} ${half}${rest}`),
  )
