import { sameBytes } from './bytes.ts'
import type { Claim } from './claims.ts'
import { type Cursor, openCursor } from './cursor.ts'
import type { FindingList } from './finding.ts'

/** Holds the claims of database and outside file against the tree while it grows. */
export interface ClaimWatch {
  /** Next size at which somebody claims a root; Infinity when nobody does. */
  readonly due: number
  /** Compares all claims at this size, which must be the due one, with the root of the tree. */
  compare(size: number, root: Uint8Array): Promise<void>
  /** Reports the claims beyond the last size. */
  finish(size: number): Promise<void>
  readonly checkpoints: number
  readonly outsideCheckpoints: number
  /** Size of the largest outside checkpoint that agrees with the log: nothing before it can have been rewritten. */
  readonly covered: number
  /** The same for what a witness signed too: its largest checkpoint that agrees. */
  readonly witnessed: number
}

interface Side {
  cursor: Cursor<Claim>
  count: number
  lastGood: number
  agrees: boolean
}

/** Opens both sides; undefined means that this one is not looked at. Claims below `start` are passed. */
export async function watchClaims(
  database: AsyncIterable<Claim> | undefined,
  outside: AsyncIterable<Claim> | undefined,
  start: number,
  findings: FindingList,
): Promise<ClaimWatch> {
  const inside = await openSide(database ?? [], start)
  const beyond = await openSide(outside ?? [], start)
  let witnessed = 0

  // One false root falsifies all later ones as well, so only the step from true to false is reported.
  const compareSide = async (side: Side, size: number, root: Uint8Array, reason: Mismatch) => {
    const claims: Claim[] = []
    while (side.cursor.head?.size === size) {
      const claim = (await side.cursor.next()) as Claim
      claims.push(claim)
      side.count += 1
      const agrees = sameBytes(claim.root, root)
      if (agrees) side.lastGood = size
      else if (side.agrees) findings.add(reason, side.lastGood, { size })
      if (agrees && claim.witnessed) witnessed = size
      side.agrees = agrees
    }
    return claims
  }

  const finishSide = async (side: Side, size: number, reason: 'checkpoint-beyond' | 'outside-beyond') => {
    let largest = size
    for (let claim = await side.cursor.next(); claim; claim = await side.cursor.next()) {
      largest = claim.size
      side.count += 1
    }
    if (largest > size) findings.add(reason, size, { size: largest })
  }

  return {
    get due() {
      return Math.min(inside.cursor.head?.size ?? Infinity, beyond.cursor.head?.size ?? Infinity)
    },
    async compare(size, root) {
      const before = inside.lastGood
      const stored = await compareSide(inside, size, root, 'checkpoint-root')
      const published = await compareSide(beyond, size, root, 'outside-contradiction')
      if (!outside || !database) return
      if (published.length === 0 && stored.some((claim) => claim.published)) {
        findings.add('checkpoint-not-outside', before, { size })
      }
      // One is stored before it is published, and the file was looked at first: each of its notes has a row.
      if (published.length > 0 && stored.length === 0) {
        findings.add('outside-not-in-database', before, { size })
      }
    },
    async finish(size) {
      await finishSide(inside, size, 'checkpoint-beyond')
      await finishSide(beyond, size, 'outside-beyond')
    },
    get checkpoints() {
      return inside.count
    },
    get outsideCheckpoints() {
      return beyond.count
    },
    get witnessed() {
      return witnessed
    },
    get covered() {
      return beyond.lastGood
    },
  }
}

type Mismatch = 'checkpoint-root' | 'outside-contradiction'

async function openSide(claims: AsyncIterable<Claim> | Iterable<Claim>, start: number): Promise<Side> {
  const cursor = await openCursor(claims)
  while (cursor.head && cursor.head.size < start) await cursor.next()
  return { cursor, count: 0, lastGood: start, agrees: true }
}
