/** Latin letters that NFKD leaves whole; the second form is the other usual spelling in ASCII. */
const LATIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
  ĸ: 'k',
  ŀ: 'l',
  ə: 'e',
  ƒ: 'f',
}

/** Two spellings live side by side for these: Müller is filed as Muller and as Mueller. */
export const LATIN_LONG: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  å: 'aa',
  ø: 'oe',
}

const CYRILLIC_LETTERS =
  'а a б b в v г g ґ g д d ђ dj ѓ g е e є ye ж zh з z ѕ dz и i і i ј j к k ќ k л l љ lj м m н n њ nj о o п p ' +
  'р r с s т t ћ c у u ф f х kh ц ts ч ch џ dz ш sh щ shch ъ  ы y ь  э e ю yu я ya'

const GREEK_LETTERS =
  'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o'

function table(pairs: string): Map<string, string> {
  const cells = pairs.split(' ')
  const map = new Map<string, string>()
  for (let i = 0; i + 1 < cells.length; i += 2) map.set(cells[i] as string, cells[i + 1] as string)
  return map
}

const TO_LATIN = new Map([...table(CYRILLIC_LETTERS), ...table(GREEK_LETTERS), ...Object.entries(LATIN)])

/** Writes Cyrillic, Greek and special Latin letters in a–z; every other script stays as it is. */
export function transliterate(lower: string): string {
  let out = ''
  for (const letter of lower) out += TO_LATIN.get(letter) ?? letter
  return out
}
