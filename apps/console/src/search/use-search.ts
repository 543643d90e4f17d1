import { type AnswerOf, searchPatients } from '@portal-desk/contract'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { call } from '../api/call.ts'
import { passesByItself, type Trouble, troubleOf } from '../api/problem-error.ts'
import { lookalikesTogether } from './lookalikes-together.ts'

export type Found = AnswerOf<typeof searchPatients>
type Outcome = { text: string; found?: Found; trouble?: Trouble }

/** A pause in typing after which is searched, in ms. */
const PAUSE = 120
const AGAIN = 3000

/**
 * Searches while typing, by POST so that no term stands in an address (S8). An answer to an older text is dropped;
 * until the new one is there the last one stays on the screen, so that nothing jumps.
 */
export function useSearch(callId: string, text: string) {
  const [outcome, setOutcome] = useState<Outcome>({ text: '' })
  const [turn, setTurn] = useState(0)
  const { mutateAsync } = useMutation({
    mutationFn: (signal: AbortSignal) => call(searchPatients, { params: {}, body: { callId, text }, signal }),
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: mutateAsync belongs to this call and text; a turn asks again
  useEffect(() => {
    if (!text.trim()) {
      setOutcome({ text })
      return
    }
    const stop = new AbortController()
    const ask = async () => {
      try {
        const found = await mutateAsync(stop.signal)
        if (stop.signal.aborted) return
        setOutcome({ text, found: { ...found, hits: lookalikesTogether(found.hits) } })
      } catch (error) {
        if (stop.signal.aborted) return
        const trouble = troubleOf(error)
        setOutcome((last) => ({ ...last, text, trouble }))
        if (passesByItself(trouble.type)) timer = setTimeout(() => setTurn((n) => n + 1), AGAIN)
      }
    }
    let timer = setTimeout(() => void ask(), PAUSE)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [callId, text, turn])

  return { ...outcome, settled: outcome.text === text }
}
