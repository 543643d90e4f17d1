export type KeyGroup = 'Anywhere, also while typing' | 'On a call' | 'Go to'

export type Binding = {
  /** "n", "g d", "Mod+k", "F2", "Escape", "1". */
  key: string
  /** What it does, in words; shown by the list of all keys. */
  says: string
  group: KeyGroup
  run: () => void
  /** Other words in the list of all keys ("a remedy" for 1–9), or false for the second to ninth of a row. */
  listedAs?: string | false
  /** Its state in the palette, or false where the palette has a better entry. */
  note?: string | false
}
/** A binding with its layer: 0 every page, 1 the call page, 2 a step of it. The highest wins. */
type Layered = Binding & { layer: number }

/** All bindings of what is on the screen; within a layer the one added last wins. */
const stack: Layered[] = []
const listeners = new Set<() => void>()
let all: readonly Binding[] = []

function changed(): void {
  const heard = byLayer()
  // Listed as they were bound, digits from 1 up, whoever of two for one key is heard.
  all = [...stack]
    .sort((a, b) => b.layer - a.layer)
    .filter((binding) => heard.find(({ key }) => key === binding.key) === binding)
  for (const listener of listeners) listener()
}

export function addBindings(bindings: Layered[]): () => void {
  stack.push(...bindings)
  changed()
  return () => {
    for (const binding of bindings) stack.splice(stack.indexOf(binding), 1)
    changed()
  }
}
const byLayer = (): Layered[] => [...stack].reverse().sort((a, b) => b.layer - a.layer)
export const findBinding = (key: string): Binding | undefined =>
  byLayer().find((binding) => binding.key === key)
export const startsSequence = (key: string): boolean =>
  stack.some((binding) => binding.key.startsWith(`${key} `))
/** Every binding that would run now. */
export const liveBindings = (): readonly Binding[] => all
export const subscribeBindings = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
