import type { Interpretation } from '@portal-desk/matching'
import type { QueryExecutorProvider } from 'kysely'
import { knownNames } from './near-names.ts'

/**
 * Other ways to set the spaces in what was typed: `mary ann` maryann, and `maryann` mary ann where both are names in use.
 */
export async function respelled(
  db: QueryExecutorProvider,
  interpretations: readonly Interpretation[],
): Promise<Interpretation[]> {
  const halves = interpretations.flatMap(({ names }) => names.flatMap(cuts)).flat()
  const known = await knownNames(db, [...new Set(halves)])
  return interpretations.flatMap((one) => {
    const spellings = [
      ...joins(one.names),
      ...one.names.flatMap((word, i) =>
        cuts(word)
          .filter((halves) => halves.every((half) => known.has(half)))
          .map((halves) => [...one.names.slice(0, i), ...halves, ...one.names.slice(i + 1)]),
      ),
    ]
    return spellings.slice(0, 6).map((names) => ({ ...one, names }))
  })
}

function joins(names: readonly string[]): string[][] {
  return names.slice(1).map((word, i) => [...names.slice(0, i), `${names[i]}${word}`, ...names.slice(i + 2)])
}

/** Both halves have three letters or more: `mary ann`, not `m aryann`. */
function cuts(word: string): [string, string][] {
  const found: [string, string][] = []
  for (let i = 3; i <= word.length - 3; i++) found.push([word.slice(0, i), word.slice(i)])
  return found
}
