import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { prepareDemo } from '../../server/src/demo/prepare-demo.ts'
import { writeDemoFile } from '../../server/src/demo/say-where.ts'
import { guidePeople } from '../../server/src/sample/guide-people.ts'
import { loadSettings } from '../../server/src/settings/load-settings.ts'
import { findSwitchedOff } from './switched-off.ts'

/** Fills a fresh database as the demo does, and says who is in it: a process of its own, with the database's driver. */
const settings = loadSettings()
const staff = await prepareDemo(settings, Date.now())
writeDemoFile(settings, staff)
const write = (name: string, seeded: unknown): void =>
  writeFileSync(path.join(settings.dataDir, name), JSON.stringify(seeded), { mode: 0o600 })
write('guide.json', guidePeople(Date.now()))
write('switched-off.json', await findSwitchedOff(settings))
