import { writeSample } from '../sample/write-sample.ts'
import { openOwnStore } from '../settings/open-own-store.ts'
import type { Settings } from '../settings/settings.ts'

const MOST = 5_000_000

/** `desk sample`: made-up patients, the same for the same seed. */
export async function sampleCommand(
  settings: Settings,
  options: { patients: string; seed: string },
): Promise<number> {
  const patients = Number(options.patients)
  const seed = Number(options.seed)
  if (!Number.isSafeInteger(patients) || patients < 1 || patients > MOST || !Number.isSafeInteger(seed)) {
    console.error(`--patients is a whole number from 1 to ${MOST}, --seed a whole number. Nothing was made.`)
    return 1
  }
  const parts = await openOwnStore(settings, Date.now)
  try {
    const count = await writeSample(parts, { patients, seed, now: Date.now(), guide: false })
    console.log(
      `Made ${count.patients} patients, ${count.accounts} accounts, ${count.entries} entries of their histories.`,
    )
    return 0
  } finally {
    await parts.store.close()
  }
}
