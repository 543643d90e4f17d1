import { existsSync } from 'node:fs'
import { readSettings, type Settings } from './settings.ts'

/** Reads `.env` of the current folder where there is one (the environment wins), then checks all settings. */
export function loadSettings(): Settings {
  if (existsSync('.env')) process.loadEnvFile('.env')
  return readSettings(process.env)
}
