import { parseTyped, type TypedQuery } from '@portal-desk/matching'
import type { Bench } from './bench-kind.ts'
import { type Ending, finish, withEnding } from './finish.ts'
import { engines, sizesFrom } from './lists.ts'
import { growth, type Times, timed } from './measure.ts'
import { sampleOf } from './people.ts'
import { figure, printTable } from './print-table.ts'
import {
  OURS,
  ofMix,
  type SearchLine,
  type SearchQuality,
  searchGoals,
  searchGrowth,
} from './search-goals.ts'
import { HARD, hard, mix, nasty, type Question } from './search-queries.ts'
import { postgresTown, sqliteTown, type Town } from './towns.ts'

/** Names and chance of the town: whoever runs it again asks the same. */
const SEED = 20_251_124
const CAP = 200
const SHOWN = 20
const QUESTIONS = { mix: 1_000, slow: 120, hard: 400 }

/** `pnpm bench search`: how fast and how right the patient search is, against what else could answer it. */
export const searchBench: Bench = {
  name: 'search',
  question: 'How fast is the patient search, how does it grow, and is the right record in the top 20?',
  addTo(command) {
    withEnding(command)
      .option('--patients <list>', 'sizes, comma between', sizesFrom(1_000), [10_000, 100_000])
      .option('--engine <list>', 'sqlite, postgres', engines, ['sqlite', 'postgres'])
      .action(async (options: { patients: number[]; engine: string[] } & Ending) => {
        const lines: SearchLine[] = []
        const quality: SearchQuality[] = []
        for (const engine of options.engine) {
          for (const size of options.patients)
            await measureTown(engine, size, lines, quality, options.json !== true)
        }
        const figures = { lines, quality, growth: searchGrowth(lines) }
        finish('search', options, figures, searchGoals(lines, quality), () => report(lines, quality))
      })
  },
}

async function measureTown(
  engine: string,
  size: number,
  lines: SearchLine[],
  quality: SearchQuality[],
  chatty: boolean,
): Promise<void> {
  const from = performance.now()
  const town = engine === 'sqlite' ? await sqliteTown(size, SEED) : await postgresTown(size, SEED)
  try {
    const took = (performance.now() - from) / 1_000
    if (chatty)
      console.log(
        `${engine}, ${size} patients: filed in ${figure(took)} s, index ${figure(town.indexMegabytes)} MB`,
      )
    const sample = sampleOf(size, SEED)
    const questions = mix(sample, QUESTIONS.mix, SEED + 1)
    const add = (what: string, times: Times): unknown => lines.push({ engine, patients: size, what, times })
    add(OURS, await timed(questions.map(read), (query) => town.find(query, CAP)))
    add('ours, 40 nasty', await timed(nasty(sample).map(read), (query) => town.find(query, CAP)))
    for (const { name, slow, find } of town.baselines) {
      const asked = questions.slice(0, slow ? QUESTIONS.slow : QUESTIONS.mix).map(read)
      add(ofMix(name), await timed(asked, (query) => find(query, CAP)))
    }
    for (const kind of HARD) {
      const asked = hard(kind, sample, QUESTIONS.hard, SEED + 2)
      quality.push({
        engine,
        patients: size,
        kind: kind.name,
        asked: asked.length,
        right: await rightOnes(town, asked),
      })
    }
  } finally {
    await town.close()
  }
}

function read({ typed }: Question): TypedQuery {
  return parseTyped(typed, { order: 'mdy', thisYear: 2025 })
}

async function rightOnes(town: Town, questions: readonly Question[]): Promise<number> {
  let right = 0
  for (const question of questions) {
    const { found } = await town.find(read(question), SHOWN)
    if (found.some(({ patient }) => patient === question.meant)) right++
    else if (process.env['BENCH_MISSED']) console.log('missed:', question.typed)
  }
  return right
}

function report(lines: readonly SearchLine[], quality: readonly SearchQuality[]): void {
  const ours = (line: SearchLine): SearchLine | undefined =>
    lines.find(
      ({ engine, patients, what }) => engine === line.engine && patients === line.patients && what === OURS,
    )
  printTable(
    [
      'engine',
      'patients',
      'what (ms)',
      'p50',
      'p95',
      'p99',
      'worst',
      'ours/it p95',
      'ours/it p99',
      'growth of p99',
    ],
    lines.map((line) => {
      const all = lines.filter(({ engine, what }) => engine === line.engine && what === line.what)
      const grown = growth(all.map(({ patients, times }) => ({ size: patients, cost: times.p99 })))
      const ratio = (at: 'p95' | 'p99'): number =>
        line.what.startsWith('ours') ? Number.NaN : (ours(line)?.times[at] ?? Number.NaN) / line.times[at]
      const { p50, p95, p99, worst } = line.times
      return [
        line.engine,
        String(line.patients),
        line.what,
        p50,
        p95,
        p99,
        worst,
        ratio('p95'),
        ratio('p99'),
        grown ?? Number.NaN,
      ]
    }),
  )
  printTable(
    ['engine', 'patients', 'right record in the top 20', 'asked', 'share'],
    quality.map(({ engine, patients, kind, asked, right }) => [
      engine,
      String(patients),
      kind,
      String(asked),
      right / asked,
    ]),
  )
}
