/** What share of people bears a folded name; undefined where nobody counted it. */
export type NameShare = (name: string) => number | undefined

/** How common names are where the records come from. */
export interface NameShares {
  surname: NameShare
  given: NameShare
}

/** The commonest surnames in the United States per 100,000 people (Census Bureau 2010, public domain). */
const SURNAMES = `
smith 828 johnson 655 williams 551 brown 487 jones 483 garcia 395 miller 394 davis 378 rodriguez 371 martinez 359
hernandez 354 lopez 297
`
/** The commonest given names per 100,000 people, women and men together (Census Bureau 1990, public domain). */
const GIVEN = `
james 1659 john 1636 robert 1572 michael 1315 mary 1315 william 1226 david 1182 richard 852 charles 762 joseph 702
thomas 690 patricia 537 linda 518 barbara 490 elizabeth 469 jennifer 466 maria 414 susan 397 margaret 384 dorothy 364
`

/** Shares of names so common that they say less than others; a directory that has counted its own passes those instead. */
export const USUAL_SHARES: NameShares = { surname: sharesOf(SURNAMES), given: sharesOf(GIVEN) }

function sharesOf(list: string): NameShare {
  const words = list.trim().split(/\s+/u)
  const shares = new Map(
    words.flatMap((name, i): [string, number][] =>
      i % 2 === 0 ? [[name, Number(words[i + 1]) / 100_000]] : [],
    ),
  )
  return (name) => shares.get(name)
}
