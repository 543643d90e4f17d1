import pg from 'pg'
import { schemaIn } from '../beside.ts'
import type { Ears, Neighbours } from './neighbours.ts'

const CHANNEL = 'portal_desk'
/** Of desks in a schema of their own: beside one database they are strangers to each other. */
const channelOf = (schema: string | undefined): string => (schema ? `${CHANNEL}_${schema}` : CHANNEL)
/** Any fixed number: whoever holds this lock on its line leads; it falls to another with the line. */
export const LEADER_LOCK = 7_051_963
/** In one notification, whose size PostgreSQL limits to 8,000 bytes. */
const PORTION = 20
/** More than a line that is alive ever has waiting. */
const MOST_WAITING = 1_000
const ANSWER_WITHIN = 3_000

/** What goes over the line: messages, or that some were lost on the way. */
type Post = { from: string; messages: string[]; lost?: true }

/**
 * A host that vanishes without a word must not keep its lock for hours, so the server asks for a sign of life: ten
 * seconds of silence, then three questions of five.
 */
const SIGNS_OF_LIFE = '-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3'

/** Nothing where it is not ours: whoever may use the database may write to the channel. */
function postOf(payload: string): Post | undefined {
  try {
    const { from, messages, lost } = JSON.parse(payload) as Partial<Post>
    if (typeof from !== 'string' || !Array.isArray(messages)) return undefined
    return { from, messages: messages.map(String), ...(lost ? { lost } : {}) }
  } catch {
    return undefined
  }
}

/** The line on PostgreSQL: LISTEN and NOTIFY, and the lock of whoever leads, on one connection. */
export function lineToNeighbours(
  url: string,
  name: string,
  { heard, missed }: Ears,
  every: number,
): Neighbours {
  const schema = schemaIn(url)
  const channel = channelOf(schema)
  const apart = schema ? [schema] : []
  const lock = schema ? '$1::int, hashtext($2)' : '$1'
  let line: pg.Client | undefined
  let leads = false
  let closed = false
  let waiting: string[] = []
  /** Something was not told. */
  let lost = false
  let turn: Promise<unknown> = Promise.resolve()

  /** One thing after the other: a connection answers one question at a time. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const mine = turn.then(work).catch(drop)
    turn = mine
    return mine
  }

  function drop(): void {
    const old = line
    line = undefined
    leads = false
    old?.removeAllListeners('end')
    old?.end().catch(() => undefined)
  }

  function hear({ payload = '' }: pg.Notification): void {
    const post = postOf(payload)
    if (!post || post.from === name) return
    if (post.lost) missed()
    for (const message of post.messages) heard(message)
  }

  async function connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: ANSWER_WITHIN,
      query_timeout: ANSWER_WITHIN,
      keepAlive: true,
      options: SIGNS_OF_LIFE,
      application_name: `portal-desk line ${name}`,
    })
    client.on('error', () => undefined)
    client.on('notification', hear)
    line = client
    await client.connect()
    client.on('end', drop)
    await client.query(`listen ${channel}`)
    // What was told while there was no line, the first moments of this server among them, was not heard.
    missed()
  }

  async function look(): Promise<void> {
    if (closed) return
    if (!line) await connect()
    const asked = leads ? 'select true as ok' : `select pg_try_advisory_lock(${lock}) as ok`
    const answer = await line?.query<{ ok: boolean }>(asked, leads ? [] : [LEADER_LOCK, ...apart])
    leads = line !== undefined && answer?.rows[0]?.ok === true
    await tellWaiting()
  }

  async function tellWaiting(): Promise<void> {
    while (line && (waiting.length > 0 || lost)) {
      const messages = waiting.slice(0, PORTION)
      const post: Post = { from: name, messages, ...(lost ? { lost: true } : {}) }
      await line.query('select pg_notify($1, $2)', [channel, JSON.stringify(post)])
      waiting = waiting.slice(messages.length)
      lost = false
    }
  }

  /** Looks that wait behind a line that does not answer would pile up. */
  let looking = false
  const timer = setInterval(() => {
    if (looking) return
    looking = true
    void inTurn(look).finally(() => {
      looking = false
    })
  }, every)
  timer.unref()
  void inTurn(look)
  return {
    tell(message) {
      if (waiting.length >= MOST_WAITING) {
        waiting = []
        lost = true
      }
      waiting.push(message)
      if (waiting.length === 1) void inTurn(tellWaiting)
    },
    leads: () => leads,
    async close() {
      clearInterval(timer)
      await inTurn(tellWaiting)
      closed = true
      await inTurn(async () => drop())
    },
  }
}
