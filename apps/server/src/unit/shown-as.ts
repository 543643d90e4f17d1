interface Person {
  masked_name: string
  birth_date: string | null
}

/**
 * How a list names a person: masked, with the year of birth alone, or not at all.
 * @param named whether the name's entry is written (T1, T11)
 */
export const shownAs = (person: Person, named: boolean): { who: string; born: string } =>
  named ? { who: person.masked_name, born: person.birth_date?.slice(0, 4) ?? '' } : { who: '–', born: '' }
