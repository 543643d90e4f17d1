/** The forms in which a word may hide in a log, an address or a file. */
export const formsOf = (word: string): string[] => [
  ...new Set([
    word,
    encodeURIComponent(word),
    JSON.stringify(word).slice(1, -1),
    Buffer.from(word).toString('base64').replace(/=+$/, ''),
    Buffer.from(word).toString('hex'),
  ]),
]

/** Those of the words that stand in a text, in any form and any case. */
export function wordsIn(text: string, words: readonly string[]): string[] {
  const small = text.toLowerCase()
  return words.filter((word) => formsOf(word).some((form) => small.includes(form.toLowerCase())))
}
