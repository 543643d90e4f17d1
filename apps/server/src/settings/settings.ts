import path from 'node:path'
import { z } from 'zod'
import { faultOfAddress } from '../outbox/smtp-settings.ts'
import { WitnessKey, WitnessUrl } from './witness-setting.ts'

const port = (usual: number) => z.coerce.number().int().min(1).max(65_535).default(usual)
const flag = z
  .enum(['true', 'false', '1', '0', ''])
  .default('false')
  .transform((value) => value === 'true' || value === '1')

/** Every setting with its allowed values; read once, from the environment or a `.env` file. */
const Settings = z
  .object({
    DATABASE_URL: z
      .string()
      // Anything else with a scheme is another database, and would be taken for the name of a file.
      .regex(/^(postgres(ql)?:\/\/.|file:.|(?![a-z][a-z0-9+.-]+:).)/i)
      .optional(),
    DATABASE_OWNER_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'postgres://owner:password@host/database')
      .optional(),
    DATA_DIR: z.string().min(1).default('.data'),
    CONSOLE_PORT: port(4100),
    PORTAL_PORT: port(4101),
    MAILBOX_PORT: port(4102),
    SMTP_PORT: port(4125),
    /** Where bounces come in; closed unless it is given, or this is the demo. */
    BOUNCE_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
    /** Signs what a mail provider tells us (Standard Webhooks); closed unless it is given. */
    MAIL_HOOK_SECRET: z
      .string()
      .regex(/^whsec_[A-Za-z0-9+/]{32,128}={0,2}$/)
      .optional(),
    CONSOLE_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
    PORTAL_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
    SMTP_URL: z
      .string()
      .refine((url) => faultOfAddress(url) === undefined)
      .optional(),
    CHECKPOINT_FILE: z.string().min(1).optional(),
    /** Who signs the log's checkpoints too; both or none (audit.md). */
    WITNESS_URL: WitnessUrl.optional(),
    WITNESS_KEY: WitnessKey.optional(),
    /** Proxies in front of the server, as addresses or ranges; without one, forwarded headers are ignored (S13). */
    TRUSTED_PROXIES: z.string().default(''),
    DEMO: flag,
    /** The largest file that is imported from a screen, MiB (S25). */
    IMPORT_MAX_MIB: z.coerce.number().int().min(1).max(4096).default(4096),
    LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  })
  .superRefine((s, context) => {
    const missing =
      s.WITNESS_URL && !s.WITNESS_KEY ? 'WITNESS_KEY' : s.WITNESS_KEY && !s.WITNESS_URL ? 'WITNESS_URL' : ''
    if (missing) context.addIssue({ code: 'custom', path: [missing], message: 'belongs to the other' })
  })
  .transform((s) => {
    const dataDir = path.resolve(s.DATA_DIR)
    return {
      demo: s.DEMO,
      dataDir,
      databaseUrl: s.DATABASE_URL ?? path.join(dataDir, 'portal-desk.db'),
      databaseOwnerUrl: s.DATABASE_OWNER_URL,
      consolePort: s.CONSOLE_PORT,
      portalPort: s.PORTAL_PORT,
      mailboxPort: s.MAILBOX_PORT,
      smtpPort: s.SMTP_PORT,
      bouncePort: s.BOUNCE_PORT ?? (s.DEMO ? 4126 : undefined),
      mailHookSecret: s.MAIL_HOOK_SECRET,
      consoleOrigin: new URL(s.CONSOLE_ORIGIN ?? `http://localhost:${s.CONSOLE_PORT}`).origin,
      portalOrigin: new URL(s.PORTAL_ORIGIN ?? `http://localhost:${s.PORTAL_PORT}`).origin,
      smtpUrl: s.SMTP_URL ?? (s.DEMO ? `smtp://127.0.0.1:${s.SMTP_PORT}` : undefined),
      checkpointFile: path.resolve(s.CHECKPOINT_FILE ?? path.join(dataDir, 'checkpoints.txt')),
      witness: s.WITNESS_URL && s.WITNESS_KEY ? { url: s.WITNESS_URL, key: s.WITNESS_KEY } : undefined,
      trustedProxies: s.TRUSTED_PROXIES.split(',').flatMap((one) => one.trim() || []),
      importMost: s.IMPORT_MAX_MIB * 1024 * 1024,
      logLevel: s.LOG_LEVEL,
    }
  })
export type Settings = z.output<typeof Settings>

/** A setting is wrong; `message` names it with its allowed values, a line each. */
export class SettingsRefused extends Error {
  override name = 'SettingsRefused'
}

const allowed: Record<string, string> = {
  DEMO: 'true or false',
  MAIL_HOOK_SECRET: 'whsec_ and at least 24 random bytes in base64',
  IMPORT_MAX_MIB: 'a number of MiB from 1 to 4096',
  LOG_LEVEL: 'silent, error, warn, info or debug',
  CONSOLE_ORIGIN: 'an address such as https://desk.example.org',
  PORTAL_ORIGIN: 'an address such as https://portal.example.org',
  DATABASE_URL: 'a SQLite file or postgres://user:password@host/database',
  DATABASE_OWNER_URL: 'postgres://owner:password@host/database',
  WITNESS_URL: 'https://witness.example.org, http://127.0.0.1:port or unix:/path/to/socket, with WITNESS_KEY',
  WITNESS_KEY:
    'the key that the witness prints when it starts, or a new one, a comma and the old one, with WITNESS_URL',
  SMTP_URL: 'smtp://user:password@host:port or smtps://user:password@host:port',
}

/**
 * Checks the settings as a whole.
 * @param env names and values, as in process.env
 * @throws SettingsRefused naming each wrong one
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const known = Object.keys(Settings.in.shape)
  const given = Object.fromEntries(
    known.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])),
  )
  const read = Settings.safeParse(given)
  if (read.success) return read.data
  const lines = read.error.issues.map((issue) => {
    const name = String(issue.path[0])
    const may = allowed[name] ?? (name.endsWith('_PORT') ? 'a port from 1 to 65535' : 'some text')
    if (!name.endsWith('_URL')) return `${name} is ${JSON.stringify(env[name] ?? '')}; allowed: ${may}.`
    // It may hold a password, which no log and no terminal repeats (K4).
    const why = name === 'SMTP_URL' ? `: ${faultOfAddress(env[name] ?? '')}` : ''
    return `${name} cannot be used${why}; allowed: ${may}.`
  })
  throw new SettingsRefused(lines.join('\n'))
}
