import { killAtRandom } from './kills.ts'

killAtRandom('sqlite', 30)
