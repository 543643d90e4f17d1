import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import path from 'node:path'
import type { Witnessed } from '@portal-desk/audit'
import { z } from 'zod'

const States = z.record(
  z.string(),
  z.object({
    size: z.number().int().nonnegative(),
    root: z.base64().length(44),
    keys: z.array(z.string()).optional(),
  }),
)

/** What was signed last is not there any more as it was written: signing on could hide a shortened log. */
export class StatesDamaged extends Error {
  override name = 'StatesDamaged'
}

/** The last state of each log that was signed, in a file: read anew for each answer, so that a second process cannot go back. */
export type States = {
  last: (origin: string) => Witnessed | undefined
  /** On disk before it returns; what is answered afterwards is never forgotten. */
  remember: (origin: string, state: Witnessed) => void
}

export function statesIn(folder: string): States {
  const file = path.join(folder, 'states.json')
  const read = (): z.output<typeof States> => {
    if (!existsSync(file)) return {}
    try {
      return States.parse(JSON.parse(readFileSync(file, 'utf8')))
    } catch {
      throw new StatesDamaged(
        `${file} cannot be read. Put back a copy of it; without one a log that was shortened would not show.`,
      )
    }
  }
  return {
    last(origin) {
      const state = read()[origin]
      return (
        state && {
          size: state.size,
          root: Buffer.from(state.root, 'base64'),
          ...(state.keys ? { keys: state.keys } : {}),
        }
      )
    },
    remember(origin, { size, root, keys }) {
      const state = { size, root: Buffer.from(root).toString('base64'), ...(keys ? { keys } : {}) }
      const states = { ...read(), [origin]: state }
      const draft = `${file}.new`
      const handle = openSync(draft, 'w', 0o600)
      writeSync(handle, JSON.stringify(states))
      fsyncSync(handle)
      closeSync(handle)
      renameSync(draft, file)
      const within = openSync(folder, 'r')
      fsyncSync(within)
      closeSync(within)
    },
  }
}
