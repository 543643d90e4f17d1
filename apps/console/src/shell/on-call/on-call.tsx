import type { Workspace } from '@portal-desk/contract'
import type { Spoken } from '@portal-desk/domain'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { mayShow, type View, viewOf } from './views.ts'

type Saying = { spoken: Spoken; more?: string | undefined }
type KeyHint = readonly [key: string, says: string]

type OnCall = {
  callId: string
  workspace: Workspace
  view: View
  /** The view that holds the next step, whatever is being looked at. */
  natural: View
  show: (view: View | undefined) => void
  saying: Saying | undefined
  setSaying: (saying: Saying | undefined) => void
  keyLine: readonly KeyHint[]
  setKeyLine: (keys: readonly KeyHint[]) => void
  /** The remedy whose detail is open, by its id. */
  chosen: string | undefined
  choose: (remedy: string | undefined) => void
  /** What was typed in this call and not sent; dies with the page, and never goes into a draft. */
  kept: Record<string, unknown>
  keep: (name: string, value: unknown) => void
}

const OnCallContext = createContext<OnCall | undefined>(undefined)

/** The call on this page: what the server knows of it, what is looked at, what is said. */
export function useOnCall(): OnCall {
  const call = useContext(OnCallContext)
  if (!call) throw new Error('useOnCall outside a call page')
  return call
}

type Props = { callId: string; workspace: Workspace; children: ReactNode }

export function OnCallProvider({ callId, workspace, children }: Props) {
  const natural = viewOf(workspace)
  const [wanted, setWanted] = useState<{ view: View; since: View }>()
  const [saying, setSaying] = useState<Saying>()
  const [keyLine, setKeyLine] = useState<readonly KeyHint[]>([])
  const [chosen, choose] = useState<string>()
  const [kept, setKept] = useState<Record<string, unknown>>({})

  // A look aside ends when the call moves on: focus and eye go to the next step.
  const aside = wanted?.since === natural && mayShow(wanted.view, workspace) ? wanted.view : undefined
  const view = aside ?? natural

  const value = useMemo<OnCall>(
    () => ({
      callId,
      workspace,
      view,
      natural,
      show: (next) => {
        choose(undefined)
        setWanted(next && { view: next, since: natural })
      },
      saying,
      setSaying,
      keyLine,
      setKeyLine,
      chosen,
      choose,
      kept,
      keep: (name, entry) => setKept((all) => ({ ...all, [name]: entry })),
    }),
    [callId, workspace, view, natural, saying, keyLine, chosen, kept],
  )
  return <OnCallContext value={value}>{children}</OnCallContext>
}

/** Puts a sentence into the Say band while this is on the screen. */
export function useSaying(spoken: Spoken | undefined, more?: string): void {
  const { setSaying } = useOnCall()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a sentence is its text
  useEffect(() => {
    if (!spoken) return
    setSaying({ spoken, more })
    return () => setSaying(undefined)
  }, [spoken?.en, spoken?.es, more, setSaying])
}

/** Names the keys that work here, in the line at the bottom. */
export function useKeyLine(keys: readonly KeyHint[]): void {
  const { setKeyLine } = useOnCall()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a line is its words
  useEffect(() => setKeyLine(keys), [keys.join('|'), setKeyLine])
}

/** State that outlives a look at another step of the same call. */
export function useKept<T>(name: string, initial: T): [T, (value: T) => void] {
  const { kept, keep } = useOnCall()
  return [(kept[name] as T | undefined) ?? initial, (value) => keep(name, value)]
}
