import type { AnswerOf, BodyOf, Endpoint, ParamsOf } from '@portal-desk/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { call } from './call.ts'
import { newKey } from './idempotency-key.ts'
import { type Trouble, troubleOf } from './problem-error.ts'

export type Action<E extends Endpoint> = {
  /** Does it; gives undefined when it ended in a problem, which is then in `trouble`. */
  run: (params: ParamsOf<E>, body: BodyOf<E>) => Promise<AnswerOf<E> | undefined>
  busy: boolean
  /** The answer was lost and the page is asking what happened. */
  asking: boolean
  trouble: Trouble | undefined
  forget: () => void
}

/**
 * One thing a person does: keeps its Idempotency-Key until there is a definite answer, so that a second press
 * asks about the first (T2), and reads again what it may have changed before it says that it is done.
 */
export function useAction<E extends Endpoint>(
  endpoint: E,
  changes: (params: ParamsOf<E>) => readonly (readonly string[])[] = () => [],
): Action<E> {
  const client = useQueryClient()
  const pending = useRef<{ text: string; key: string }>(undefined)
  const running = useRef(false)
  const [asking, setAsking] = useState(false)

  const mutation = useMutation({
    mutationFn: async ({ params, body }: { params: ParamsOf<E>; body: BodyOf<E> }) => {
      const text = JSON.stringify([params, body])
      if (pending.current?.text !== text) pending.current = { text, key: newKey() }
      const { key } = pending.current
      try {
        const answer = await call(endpoint, { params, body, key, onAsking: () => setAsking(true) })
        pending.current = undefined
        return answer
      } catch (error) {
        if (troubleOf(error).changed !== 'unknown') pending.current = undefined
        throw error
      } finally {
        setAsking(false)
      }
    },
    onSettled: (_answer, _error, { params }) =>
      Promise.all(changes(params).map((queryKey) => client.invalidateQueries({ queryKey }))),
  })

  return {
    run: async (params, body) => {
      if (running.current) return undefined
      running.current = true
      return mutation
        .mutateAsync({ params, body })
        .catch(() => undefined)
        .finally(() => {
          running.current = false
        })
    },
    busy: mutation.isPending,
    asking,
    trouble: mutation.error ? troubleOf(mutation.error) : undefined,
    forget: mutation.reset,
  }
}

/** What changes with anything done inside a call. */
export const callChanges = ({ callId }: { callId: string }) => [['workspace', callId], ['desk']] as const
