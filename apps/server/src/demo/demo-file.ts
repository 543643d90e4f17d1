import path from 'node:path'
import type { Settings } from '../settings/settings.ts'

/** Where a running demo says what it printed. */
export const demoFileOf = (settings: Settings): string => path.join(settings.dataDir, 'demo.json')
