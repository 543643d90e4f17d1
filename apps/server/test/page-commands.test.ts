import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { told } from './backup-steps.ts'
import { freshDatabase } from './engines.ts'
import { maria } from './people.ts'
import { startWorld, type World } from './world.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const pages = ['audit', 'operations', 'security'].map((name) =>
  readFileSync(path.join(root, `docs/${name}.md`), 'utf8'),
)
/** Blocks are run line by line beside (audit-page, operations-page); these stand in a sentence. */
const inSentences = new Set(
  pages.flatMap((page) => [...page.matchAll(/`(?:pnpm )?desk ([a-z][^`]*)`/g)].map(([, text = '']) => text)),
)
const inBlocks = pages
  .flatMap((page) => [...page.matchAll(/^pnpm desk (.+)$/gm)].map(([, text = '']) => text))
  .join('\n')

/** A command of a sentence as somebody types it, and what it says then. */
const typed: Record<string, [args: string[], says: RegExp]> = {
  'staff add NAME --name "First Last" --role administrator': [
    ['staff', 'add', 'priya', '--name', 'Priya Nair', '--role', 'administrator'],
    /[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}/,
  ],
  'import patients.ndjson': [['import', 'patients.ndjson'], /read 1, added 1/],
  'import FILE…': [['import', 'patients.ndjson'], /unchanged 1/],
  'authority KIND --by MRN --for MRN [--until DAY]': [
    ['authority', 'proxy', '--by', '204-1187', '--for', '777-0001', '--until', '2031-01-31'],
    /./,
  ],
  'duplicates export-links --out FILE': [
    ['duplicates', 'export-links', '--out', 'links.ndjson'],
    /links\.ndjson/,
  ],
  'duplicates export --out FILE': [['duplicates', 'export', '--out', 'pairs.csv'], /^0 pairs\./],
  'duplicates sweep': [['duplicates', 'sweep'], /records/],
  'audit key': [['audit', 'key'], /^portal-desk\+/],
  // Written where a terminal reads it, past what is listened to here.
  mail: [['mail'], /^$/],
  'keys rotate': [['keys', 'rotate'], /signed by a new key from now on: portal-desk\+/],
  dormant: [['dormant'], /0 of 0 logins/],
  'mark NOTE --mrn MRN': [['mark', 'no-mail', '--mrn', '204-1187'], /./],
  'staff link USERNAME --mrn … --team …': [
    ['staff', 'link', 'marta', '--mrn', '777-0001', '--team', 'front'],
    /./,
  ],
}

describe('the commands that the pages name in a sentence', () => {
  let world: World
  let runs = 0
  const argv = process.argv
  beforeAll(async () => {
    world = await startWorld('sqlite')
    const leo = { sourceKey: 'leo', birthDate: '2019-06-01' }
    await world.addPatients(maria(), maria({ ...leo, identifiers: [{ kind: 'mrn', value: '777-0001' }] }))
    const patient = {
      resourceType: 'Patient',
      id: 'one',
      name: [{ family: 'Okafor', given: ['Ada'] }],
      birthDate: '1990-01-02',
    }
    writeFileSync(path.join(world.desk.settings.dataDir, 'patients.ndjson'), `${JSON.stringify(patient)}\n`)
    for (const [name, value] of Object.entries({
      ...world.env,
      DEMO: 'true',
      SMTP_URL: world.desk.settings.smtpUrl ?? '',
    }))
      vi.stubEnv(name, value)
  })
  afterAll(async () => {
    process.argv = argv
    process.exitCode = undefined
    vi.unstubAllEnvs()
    await world.stop()
  })

  test('are all here, or in a block that is run line by line', () => {
    const unknown = [...inSentences].filter((text) => !(text in typed) && !inBlocks.includes(text))
    expect(unknown).toEqual([])
    expect(Object.keys(typed).filter((text) => !inSentences.has(text))).toEqual([])
  })

  test.each(Object.entries(typed))('%s', async (_, [args, says]) => {
    const at = (arg: string) =>
      /\.(ndjson|csv)$/.test(arg) ? path.join(world.desk.settings.dataDir, arg) : arg
    process.argv = ['node', 'desk', ...args.map(at)]
    process.exitCode = undefined
    // Of a desk that is not at work: a key is changed while all servers are stopped.
    const apart = args[0] === 'keys' ? await freshDatabase('sqlite') : undefined
    vi.stubEnv('DATABASE_URL', apart?.url ?? world.env['DATABASE_URL'])
    vi.stubEnv('DATA_DIR', apart?.dataDir ?? world.env['DATA_DIR'])
    const { said } = await told(async () => {
      // Runs it once more each time; what it is made of is loaded once.
      await import(/* @vite-ignore */ `../src/commands/desk.ts?run=${runs++}.ts`)
      return 0
    })
    expect(said).toMatch(says)
    expect(process.exitCode, said).toBe(0)
  })
})
