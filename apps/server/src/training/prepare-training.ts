import type { Desk } from '../desk.ts'
import { writeSample } from '../sample/write-sample.ts'
import { type OwnStore, openOwnStore } from '../settings/open-own-store.ts'
import type { Settings } from '../settings/settings.ts'

const PATIENTS = 300
const SEED = 7

/** Makes the tables and fills them once, by whichever server comes first; what is there already stays. */
export async function prepareTraining(settings: Settings, clinic: Desk, now: () => number): Promise<void> {
  const parts = await openOwnStore(settings, now)
  try {
    if (await isFirst(parts, now())) {
      await takeOver(parts, clinic)
      await writeSample(parts, { patients: PATIENTS, seed: SEED, now: now(), guide: true })
    }
  } finally {
    await parts.store.close()
  }
}

async function isFirst({ store }: OwnStore, at: number): Promise<boolean> {
  const mark = await store.write
    .insertInto('setting')
    .values({ name: 'training', version: 1, value: 'true', at })
    .onConflict((c) => c.columns(['name', 'version']).doNothing())
    .returning('name')
    .executeTakeFirst()
  return mark !== undefined
}

/** The clinic's words and numbers of that day, so that people practise by what they work by. */
async function takeOver({ store: { write } }: OwnStore, { store: { read } }: Desk): Promise<void> {
  const words = await read.selectFrom('setting').selectAll().where('name', '=', 'clinic').execute()
  if (words.length > 0) await write.insertInto('setting').values(words).execute()
  const worded = await read.selectFrom('wording_version').selectAll().execute()
  if (worded.length > 0) await write.insertInto('wording_version').values(worded).execute()
  const numbers = await read.selectFrom('policy_version').selectAll().execute()
  if (numbers.length > 0) await write.insertInto('policy_version').values(numbers).execute()
}
