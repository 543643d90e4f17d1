import type { DormancyRefusal } from '@portal-desk/domain'
import { ownContext } from '@portal-desk/store'
import { previewDormancy } from '../inactive/dormancy/preview-dormancy.ts'
import { startDormancy } from '../inactive/dormancy/start-dormancy.ts'
import { type UndoRefusal, undoDormancy } from '../inactive/dormancy/undo-dormancy.ts'
import type { OwnStore } from '../settings/open-own-store.ts'
import type { Settings } from '../settings/settings.ts'
import { withStore } from './with-store.ts'

export type DormantOptions = { start?: boolean; undo?: string }

const whyNot: Record<DormancyRefusal, string> = {
  nobody: 'Nobody’s login is that old; there is nothing to do.',
  'one-is-running': 'A sweep is under way already. Wait until it is over.',
  'too-many': 'These are more than one sweep may switch off. Look at the clock and at the policy first.',
  'too-large-a-share':
    'These are a larger share of all logins than one sweep may switch off. Look at the clock and at the policy first.',
}
const whyNotUndone: Record<UndoRefusal, string> = {
  'no-such-run': 'There is no such sweep.',
  'not-finished': 'That sweep is still under way. Wait until it is over.',
  'undone-already': 'That sweep was taken back already.',
  'too-late': 'The time to take it back is over; each login is reactivated by itself now.',
}

/**
 * `desk dormant`: shows which logins nobody has used for a long time, and switches them off only when told to; the
 * server does the work, a few at a time, and a whole sweep can be taken back (features 71).
 */
export const dormantCommand = (settings: Settings, { start, undo }: DormantOptions): Promise<number> =>
  withStore(settings, (parts) => {
    if (undo !== undefined) return takeBack(parts, undo)
    return start ? begin(parts) : show(parts)
  })

const contextOf = ({ vault }: OwnStore) =>
  ownContext('command-line', Date.now(), vault.newId(), 'command-line')
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)

function refuse(why: string): number {
  console.error(`${why} Nothing changed.`)
  return 1
}

async function show(parts: OwnStore): Promise<number> {
  const { found, active, by, sample, refused, last } = await previewDormancy(parts, Date.now())
  console.log(`${found} of ${active} logins were not used since ${dayOf(by)}.`)
  for (const { id, lastSignInAt } of sample)
    console.log(`  ${id}  last sign-in ${lastSignInAt === null ? 'never' : dayOf(lastSignInAt).slice(0, 7)}`)
  if (found > sample.length) console.log(`  and ${found - sample.length} more`)
  if (last)
    console.log(
      `The last sweep began on ${dayOf(last.startedAt)} with ${last.found}; until ${dayOf(last.undoUntil)} all of it can be taken back: desk dormant --undo ${last.id}`,
    )
  // To have looked and found nobody is no failure.
  if (refused === 'nobody') {
    console.log('Nothing changed.')
    return 0
  }
  if (refused) return refuse(whyNot[refused])
  console.log('Nothing changed. With --start they are switched off; a whole sweep can be taken back.')
  return 0
}

async function begin(parts: OwnStore): Promise<number> {
  const started = await startDormancy(parts, contextOf(parts))
  if ('refused' in started) return refuse(whyNot[started.refused])
  console.log(`Begun: ${started.found} logins. The server switches them off, a few at a time.`)
  console.log(`To take all of it back: desk dormant --undo ${started.runId}`)
  return 0
}

async function takeBack(parts: OwnStore, runId: string): Promise<number> {
  const { refused } = await undoDormancy(parts, contextOf(parts), runId)
  if (refused) return refuse(whyNotUndone[refused])
  console.log('Begun. The server puts them back, a few at a time; what has changed since is left alone.')
  return 0
}
