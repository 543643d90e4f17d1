/** One event of the audit log as it is hashed: integers and strings only; personal values only as `commit`. */
export interface AuditEntry {
  /** Version of this shape. */
  v: 1
  id: string
  /** Milliseconds since the epoch, UTC. */
  at: number
  /** One of the closed list of actions of the domain package. */
  action: string
  actor: { kind: string; id: string; role?: string }
  patient?: string
  /** The site that the patient's record belonged to then; entries of before there were sites have none. */
  site?: string
  call?: string
  object?: string
  outcome: string
  reason?: string
  /** Logins that were changed with it, each as `id@version` that it stands at since. */
  accounts?: readonly string[]
  /** Request id, the one the error page shows. */
  request: string
  client: string
  verification?: { level: string; methods: readonly string[]; policy: number }
  /** Commitments to the values kept in audit_detail, `sha256:` and 64 hex digits, by detail name (a letter, then
   * letters, digits, point, underscore, hyphen). */
  commit?: Readonly<Record<string, string>>
}

type Check = (value: unknown) => boolean

const text: Check = (value) => typeof value === 'string' && value.isWellFormed()
// Fifteen digits are exact in every JSON reader and last beyond the year 30000 in milliseconds.
const integer: Check = (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) < 1e15
const commitment: Check = (value) => typeof value === 'string' && /^sha256:[0-9a-f]{64}$/.test(value)

const texts: Check = (value) => {
  if (!Array.isArray(value)) return false
  for (const item of value) if (!text(item)) return false
  return true
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const record =
  (required: Record<string, Check>, optional: Record<string, Check> = {}): Check =>
  (value) =>
    isRecord(value) && wrongField(value, required, optional) === undefined

const commitments: Check = (value) =>
  isRecord(value) &&
  Object.keys(value).every((name) => /^[A-Za-z][A-Za-z0-9._-]*$/.test(name) && commitment(value[name]))

const required: Record<string, Check> = {
  v: (value) => value === 1,
  id: text,
  at: integer,
  action: text,
  actor: record({ kind: text, id: text }, { role: text }),
  outcome: text,
  request: text,
  client: text,
}
const optional: Record<string, Check> = {
  patient: text,
  site: text,
  call: text,
  object: text,
  reason: text,
  verification: record({
    level: text,
    methods: texts,
    policy: integer,
  }),
  commit: commitments,
  accounts: texts,
}

function wrongField(
  value: Record<string, unknown>,
  required: Record<string, Check>,
  optional: Record<string, Check>,
): string | undefined {
  for (const key of Object.keys(value)) {
    const check = Object.hasOwn(required, key)
      ? required[key]
      : Object.hasOwn(optional, key)
        ? optional[key]
        : undefined
    if (!check?.(value[key])) return key
  }
  return Object.keys(required).find((key) => !Object.hasOwn(value, key))
}

/** Name of the first field that is unknown, missing or of a wrong type; `'entry'` when it is no object. */
export function wrongEntryField(value: unknown): string | undefined {
  return isRecord(value) ? wrongField(value, required, optional) : 'entry'
}
