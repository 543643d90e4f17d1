import type { Place, Refusal, WordingAbout, WordingDraft, Words } from '@portal-desk/domain'
import { wordingFaults } from '@portal-desk/domain'
import { type Unit, wordingDraftForChange } from '@portal-desk/store'
import type { Desk } from '../desk.ts'
import type { Ask } from '../http/serve.ts'
import type { StaffAtDesk } from '../http/session.ts'
import { Stop } from '../http/stop.ts'

type Refused = { refused: Refusal }
const isRefused = (result: object): result is Refused => 'refused' in result

/** Ends a request with a sentence for each place that cannot read so; nothing of it is kept (M7). */
export function stopAtFaults(places: readonly Place[], words: Words): void {
  const faults = wordingFaults(places, words)
  if (faults.length === 0) return
  throw new Stop('validation', {
    fields: faults.map(({ path, says }) => ({ path: `words.${path}`, says })),
  })
}

/**
 * One transaction about the open draft of some words, which is locked: done, or refused with the refusal on the record.
 * Every screen that shows words reads again after it.
 * @throws Stop *refused*
 */
export async function onDraft<Result extends object>(
  desk: Desk,
  { staff, transact }: Pick<Ask, 'staff' | 'transact'>,
  about: WordingAbout,
  run: (unit: Unit, draft: WordingDraft | undefined, by: StaffAtDesk) => Promise<Result>,
): Promise<Exclude<Result, Refused>> {
  if (!staff) throw new Stop('not-signed-in')
  const { answer } = await transact(async (unit) => {
    const draft = await wordingDraftForChange(unit.tx, desk.store.dialect, about)
    const result = await run(unit, draft, staff)
    if (isRefused(result)) {
      const { code } = result.refused
      unit.record({ action: 'wording.refused', outcome: 'refused', reason: code, object: `wording:${about}` })
    }
    return { answer: result }
  })
  desk.live.sendAll({ event: 'wording-changed', at: desk.now() })
  if (isRefused(answer)) throw new Stop('refused', { refusal: answer.refused })
  return answer as Exclude<Result, Refused>
}
