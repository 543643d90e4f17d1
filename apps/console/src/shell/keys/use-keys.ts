import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import { addBindings, type Binding, liveBindings, subscribeBindings } from './key-store.ts'

/** Binds keys while the caller is on the screen; `layer` as in `Layered`. */
export function useKeys(bindings: (Binding | false | undefined)[], layer = 2): void {
  const bound = bindings.filter((binding): binding is Binding => Boolean(binding))
  const shape = bound.map(({ key, says, group, note }) => `${key}|${says}|${group}|${note}`).join('\n')
  const run = useEffectEvent((key: string) => bound.find((binding) => binding.key === key)?.run())
  // biome-ignore lint/correctness/useExhaustiveDependencies: bound again only when keys or words change
  useEffect(
    () => addBindings(bound.map((binding) => ({ ...binding, layer, run: () => run(binding.key) }))),
    [shape],
  )
}

/** Every key that works now, in words. */
export const useAllKeys = (): readonly Binding[] => useSyncExternalStore(subscribeBindings, liveBindings)
