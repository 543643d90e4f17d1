import { useEffect } from 'react'
import { useKept, useOnCall } from '../shell/on-call/on-call.tsx'

/**
 * The headline of Why: the cause that was found, kept once something was sent against it. What is wrong changes with
 * what was done, and the line of the call tells what happened in it.
 */
export function useWhy(): string | undefined {
  const { causes, watch } = useOnCall().workspace
  const [found, keep] = useKept<string | undefined>('why', undefined)
  const now = causes?.[0]?.headline
  const before = watch === undefined ? now : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: kept when the cause changes
  useEffect(() => {
    if (before !== undefined && before !== found) keep(before)
  }, [before])
  return watch ? (found ?? (watch.signedIn ? undefined : now)) : now
}
