import type { Interpretation } from '@portal-desk/matching'

/** Most other spellings of one line that are tried. */
const MOST = 6

/**
 * Other ways to set the spaces in what was typed: `mary ann` maryann, and `maryann` mary ann where both are names in use.
 */
export function respelled(one: Interpretation, isName: (word: string) => boolean): Interpretation[] {
  const { names } = one
  const apart = names.flatMap((word, i) =>
    halves(word)
      .filter((two) => two.every(isName))
      .map((two) => [...names.slice(0, i), ...two, ...names.slice(i + 1)]),
  )
  return [...joins(names), ...apart].slice(0, MOST).map((words) => ({ ...one, names: words }))
}

/** The halves that `respelled` will ask about. */
export function halvesOf({ names }: Interpretation): string[] {
  return names.flatMap(halves).flat()
}

function joins(names: readonly string[]): string[][] {
  return names.slice(1).map((word, i) => [...names.slice(0, i), `${names[i]}${word}`, ...names.slice(i + 2)])
}

/** Both halves have three letters or more: `mary ann`, not `m aryann`. */
function halves(word: string): [string, string][] {
  const found: [string, string][] = []
  for (let i = 3; i <= word.length - 3; i++) found.push([word.slice(0, i), word.slice(i)])
  return found
}
