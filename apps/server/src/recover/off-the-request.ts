import type { Endpoint } from '@portal-desk/contract'
import type { Unit } from '@portal-desk/store'
import type { Desk } from '../desk.ts'
import type { Ask } from '../http/serve.ts'

/** Work that goes on after its answer; a stopping server waits for it. */
const running = new Set<Promise<void>>()
export const unfinished = (): Promise<unknown> => Promise.allSettled([...running])

/**
 * Does the mailing part of a recovery after the answer has left, in its own transaction under the request's key: the
 * time of the answer tells nothing (P7), and the same press mails once. Nobody is told of a fault here; the log is.
 */
export function offTheRequest<E extends Endpoint>(
  desk: Desk,
  ask: Ask<E>,
  work: (unit: Unit) => Promise<void>,
): void {
  const task = ask
    .transact(async (unit) => {
      await work(unit)
      return { answer: null }
    })
    .then(
      () => undefined,
      (error: unknown) =>
        desk.log.error(
          { request: ask.context.request, name: (error as Error).name },
          'a recovery was not carried out',
        ),
    )
    .finally(() => running.delete(task))
  running.add(task)
}
