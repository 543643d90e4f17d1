import { killAtRandom } from './kills.ts'

killAtRandom('postgres', 5)
