import path from 'node:path'
import { KeyError, parseVerifierKey, type VerifierKey } from '@portal-desk/audit'
import { z } from 'zod'

/** Where the witness listens: a Unix socket, or a port of this machine alone (T12). */
export type Place = { path: string } | { host: '127.0.0.1'; port: number }
export type WitnessSettings = { folder: string; name: string; place: Place; logs: VerifierKey[] }

/** A setting is wrong; `message` names it with its allowed values, a line each. */
export class SettingsRefused extends Error {
  override name = 'SettingsRefused'
}

const Listen = z
  .string()
  .regex(/^(unix:.+|127\.0\.0\.1:[0-9]{1,5})$/)
  .transform((text): Place => {
    const [, socket] = /^unix:(.+)$/.exec(text) ?? []
    if (socket !== undefined) return { path: path.resolve(socket) }
    return { host: '127.0.0.1', port: Number(text.split(':')[1]) }
  })
const Keys = z.string().transform((text, context) =>
  text
    .split(/[\s,]+/)
    .filter(Boolean)
    .flatMap((one) => {
      try {
        return [parseVerifierKey(one)]
      } catch (error) {
        if (!(error instanceof KeyError)) throw error
        context.addIssue({ code: 'custom', message: error.message })
        return []
      }
    }),
)
const Settings = z.object({
  WITNESS_DIR: z.string().min(1).default('.witness'),
  WITNESS_NAME: z
    .string()
    .regex(/^[!-*,-~]+$/)
    .default('portal-desk-witness'),
  WITNESS_LISTEN: Listen.default({ host: '127.0.0.1', port: 4130 }),
  WITNESS_LOGS: Keys.refine((keys) => keys.length > 0),
})
const allowed: Record<keyof z.input<typeof Settings>, string> = {
  WITNESS_DIR: 'a folder of its own, which the server cannot read',
  WITNESS_NAME: 'printable letters without space and plus',
  WITNESS_LISTEN: 'unix:/path/to/socket or 127.0.0.1:port; whoever comes from outside needs TLS in front',
  WITNESS_LOGS: 'keys as `pnpm desk audit key` prints them, a comma between',
}

/**
 * Checks the settings as a whole.
 * @param env names and values, as in process.env
 * @throws SettingsRefused naming each wrong one
 */
export function readWitnessSettings(env: Record<string, string | undefined>): WitnessSettings {
  const known = Object.keys(allowed) as (keyof typeof allowed)[]
  const read = Settings.safeParse(Object.fromEntries(known.map((name) => [name, env[name]])))
  if (read.success) {
    const { WITNESS_DIR, WITNESS_NAME, WITNESS_LISTEN, WITNESS_LOGS } = read.data
    return {
      folder: path.resolve(WITNESS_DIR),
      name: WITNESS_NAME,
      place: WITNESS_LISTEN,
      logs: WITNESS_LOGS,
    }
  }
  const wrong = new Set(read.error.issues.map(({ path: [name] }) => String(name)))
  throw new SettingsRefused(
    [...wrong]
      .map((name) => {
        const is = env[name] === undefined ? 'is missing' : `is ${JSON.stringify(env[name])}`
        return `${name} ${is}; allowed: ${allowed[name as keyof typeof allowed]}.`
      })
      .join('\n'),
  )
}
