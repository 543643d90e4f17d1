/** What an administrator reads once it is done. */
export const siteDone = {
  added: (name: string) => `${name} is added. An import brings records to it; until then it changes nothing.`,
  changed: (name: string) => `It is ${name} now. Records and people stay with it.`,
  closed: (name: string) => `${name} is closed. No record and nobody can be given to it any more.`,
  opened: (name: string) => `${name} is open again.`,
  works: (person: string, sites: readonly string[]) =>
    sites.length === 0 ? `${person} works at every site now.` : `${person} works at ${listed(sites)} now.`,
} as const

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
