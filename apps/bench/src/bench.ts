import { Command } from 'commander'
import { auditBench } from './audit.bench.ts'
import type { Bench } from './bench-kind.ts'
import { bffBench } from './bff.bench.ts'
import { diagnosisBench } from './diagnosis.bench.ts'
import { duplicatesBench } from './duplicates.bench.ts'
import { fitMatchingBench } from './fit-matching.bench.ts'
import { httpBench } from './http.bench.ts'
import { importBench } from './import.bench.ts'
import { liveBench } from './live.bench.ts'
import { matchingBench } from './matching.bench.ts'
import { pagesBench } from './pages.bench.ts'
import { passwordsBench } from './passwords.bench.ts'
import { remedyBench } from './remedy.bench.ts'
import { searchBench } from './search.bench.ts'
import { startBench } from './start.bench.ts'

/** Each answers one question; a new one is a file and a line here. */
const benches: readonly Bench[] = [
  searchBench,
  importBench,
  pagesBench,
  remedyBench,
  diagnosisBench,
  startBench,
  bffBench,
  httpBench,
  auditBench,
  passwordsBench,
  liveBench,
  duplicatesBench,
  matchingBench,
  fitMatchingBench,
]

const program = new Command('bench').description('Measures the product against its baselines, in one run.')
for (const bench of benches) bench.addTo(program.command(bench.name).description(bench.question))
await program.parseAsync()
