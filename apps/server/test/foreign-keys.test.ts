import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { openOwnStore } from '../src/settings/open-own-store.ts'
import { readSettings } from '../src/settings/settings.ts'
import { databaseWithTables, engines } from './engines.ts'

const settingsOf = (url: string, dataDir: string) => readSettings({ DATA_DIR: dataDir, DATABASE_URL: url })

describe.each(engines)('K4 the keys of a database on %s', (engine) => {
  test('a server that comes with keys of its own is refused in a sentence; one that brings a copy is not', async () => {
    const { url, dataDir } = await databaseWithTables(engine)
    const first = await openOwnStore(settingsOf(url, dataDir), Date.now)
    const elsewhere = mkdtempSync(path.join(tmpdir(), 'pd-elsewhere-'))
    await expect(openOwnStore(settingsOf(url, elsewhere), Date.now)).rejects.toThrow(
      /^The master key in DATA_DIR is not the one this database was sealed with\. .* or set DATA_DIR\.$/,
    )
    const again = await openOwnStore(settingsOf(url, dataDir), Date.now)
    await again.store.close()
    await first.store.close()
  })

  test('servers that start together on an empty folder take the same keys', async () => {
    const { url, dataDir } = await databaseWithTables(engine)
    const together = await Promise.all([1, 2, 3].map(() => openOwnStore(settingsOf(url, dataDir), Date.now)))
    const [one] = together
    for (const { master } of together) expect(Buffer.from(master)).toEqual(Buffer.from(one?.master ?? []))
    await Promise.all(together.map(({ store }) => store.close()))
  })
})
