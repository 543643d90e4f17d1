import type { ConsoleEndpoints, TrainingCaller } from '@portal-desk/contract'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import type { GuidePerson } from '../sample/guide-card.ts'
import { guidePeople } from '../sample/guide-people.ts'

/** Whom to play, and what patients would have got; at the clinic's own desk there is nothing of the kind. */
export const getTraining: UseCase<ConsoleEndpoints['getTraining']> = async (
  { innerMailbox },
  { context },
) => {
  if (!innerMailbox) throw new Stop('not-here')
  const { now } = context
  return { now, callers: guidePeople(now).flatMap(callerOf), mails: innerMailbox.all() }
}

function callerOf({ id, card }: GuidePerson): TrainingCaller[] {
  if (!card) return []
  const { who, speaks, knows, wrong } = card
  return [{ id, who, speaks, knows, wrong }]
}
