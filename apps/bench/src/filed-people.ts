import path from 'node:path'
import { writeLines } from './fhir-lines.ts'
import { ended, startDesk } from './server-child.ts'

/** Files so many made-up people by the command line, as `benchDesk` prepares a clinic. */
export const filedPeople =
  (size: number, seed: number) =>
  async (env: NodeJS.ProcessEnv, folder: string): Promise<void> => {
    const file = path.join(folder, 'people.ndjson')
    await writeLines(file, size, seed, 1)
    await ended(startDesk(['import', file], env))
  }
