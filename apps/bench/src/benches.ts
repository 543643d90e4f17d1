import { auditBench } from './audit.bench.ts'
import type { Bench } from './bench-kind.ts'
import { bffBench } from './bff.bench.ts'
import { diagnosisBench } from './diagnosis.bench.ts'
import { duplicatesBench } from './duplicates.bench.ts'
import { httpBench } from './http.bench.ts'
import { importBench } from './import.bench.ts'
import { liveBench } from './live.bench.ts'
import { matchingBench } from './matching.bench.ts'
import { pagesBench } from './pages.bench.ts'
import { passwordsBench } from './passwords.bench.ts'
import { remedyBench } from './remedy.bench.ts'
import { searchBench } from './search.bench.ts'
import { startBench } from './start.bench.ts'

/** Each answers one question and has goals; a new one is a file and a line here. */
export const benches: readonly Bench[] = [
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
]
