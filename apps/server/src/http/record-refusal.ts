import type { AuditAction } from '@portal-desk/domain'
import { type Context, inOneTransaction } from '@portal-desk/store'
import type { Desk } from '../desk.ts'
import { stopOf } from './stop-of.ts'

/** Kinds that leave a trace (T13); a refusal by a rule was recorded with its decision already. */
const recorded: Partial<Record<string, AuditAction>> = {
  'no-right': 'access.denied',
  'page-too-old': 'request.refused',
  validation: 'request.refused',
  'unknown-field': 'request.refused',
  'too-big': 'request.refused',
  'wrong-type': 'request.refused',
  'key-missing': 'request.refused',
  'key-reused': 'request.refused',
  rate: 'request.refused',
  unexpected: 'fault.unexpected',
}
const PER_MINUTE = 60
type Counted = { minute: number; written: number; held: number }
const counts = new WeakMap<Desk, Map<string, Counted>>()

/** Each kind has its own count, so that a flood of one cannot keep another out of the trail. */
function countedOf(desk: Desk, kind: string): Counted {
  const kinds = counts.get(desk) ?? new Map<string, Counted>()
  counts.set(desk, kinds)
  const counted = kinds.get(kind) ?? { minute: 0, written: 0, held: 0 }
  kinds.set(kind, counted)
  return counted
}

/** Records a refused request; beyond sixty of a kind a minute they are counted, and the count is written with the next. */
export async function recordRefusal(desk: Desk, context: Context, error: unknown): Promise<void> {
  const stop = stopOf(error)
  const action = recorded[stop.kind]
  if (!action) return
  const counted = countedOf(desk, stop.kind)
  const minute = Math.floor(context.now / 60_000)
  if (minute !== counted.minute) {
    counted.minute = minute
    counted.written = 0
  }
  if (counted.written >= PER_MINUTE) {
    counted.held++
    return
  }
  counted.written++
  const reason = counted.held > 0 ? `${stop.kind}+${counted.held}` : stop.kind
  counted.held = 0
  try {
    await inOneTransaction(desk.store, desk.vault, context, desk.house(), undefined, async (unit) => {
      unit.record({ action, outcome: 'refused', reason })
      return { answer: null, status: 200 }
    })
  } catch (failed) {
    desk.log.error(
      { request: context.request, name: (failed as Error).name },
      'a refusal could not be recorded',
    )
  }
}
