/** What kind of trouble a driver's error is, for the sentence that a person reads. */
export type FaultKind = 'busy' | 'down' | 'disk-full' | 'io' | 'log-gone' | 'duplicate' | 'other'

const postgresCodes: Record<string, FaultKind> = {
  '55P03': 'busy',
  '57014': 'busy',
  '40P01': 'busy',
  '40001': 'busy',
  '53300': 'busy',
  '23505': 'duplicate',
  '53100': 'disk-full',
  '57P01': 'down',
  '57P02': 'down',
  '57P03': 'down',
  '08006': 'down',
  '08003': 'down',
  '25P03': 'busy',
  '58030': 'io',
  ECONNREFUSED: 'down',
  ECONNRESET: 'down',
  EPIPE: 'down',
  ETIMEDOUT: 'down',
}

/** A table of the log in what the driver says is wrong: it is not there, not ours to write, or stands in its own way. */
const OF_THE_LOG = /\baudit_(entry|detail|seq)/

/** Reads the code that better-sqlite3, node-pg or the socket put on an error; of its message only where no code tells it. */
export function faultKindOf(error: unknown): FaultKind {
  if (!(error instanceof Error)) return 'other'
  const kind = kindByCode(error)
  return (kind === 'duplicate' || kind === 'other') && OF_THE_LOG.test(error.message) ? 'log-gone' : kind
}

function kindByCode(error: Error): FaultKind {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'busy'
  if (code === 'SQLITE_FULL') return 'disk-full'
  if (code.startsWith('SQLITE_CONSTRAINT_UNIQUE') || code.startsWith('SQLITE_CONSTRAINT_PRIMARYKEY'))
    return 'duplicate'
  if (/^SQLITE_(IOERR|CORRUPT|NOTADB|CANTOPEN|READONLY)/.test(code)) return 'io'
  const known = postgresCodes[code]
  if (known) return known
  // node-pg names these only in words.
  if (/timeout exceeded when trying to connect/i.test(error.message)) return 'busy'
  if (/Connection terminated|Client has encountered a connection error/i.test(error.message)) return 'down'
  return 'other'
}
