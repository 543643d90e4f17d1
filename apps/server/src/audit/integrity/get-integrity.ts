import { type FindingReason, findingTexts } from '@portal-desk/audit'
import type { ConsoleEndpoints } from '@portal-desk/contract'
import { findingPlace, integrityVerdict, integrityWords, verifiedBy, wordsAt } from '@portal-desk/domain'
import {
  firstKept,
  lastLogVerifications,
  logSize,
  namesOfStaff,
  runningLogVerification,
} from '@portal-desk/store'
import type { UseCase } from '../../http/serve.ts'
import { Stop } from '../../http/stop.ts'
import { lastCheckpoint } from './last-checkpoint.ts'

/** What the record is worth now, and what is being checked; it reads no entry. */
export const getIntegrity: UseCase<ConsoleEndpoints['getIntegrity']> = async (desk, { staff, context }) => {
  if (!staff) throw new Stop('not-signed-in')
  const { read } = desk.store
  const { now } = context
  const [last, running, size, checkpoint, first] = await Promise.all([
    lastLogVerifications(read),
    runningLogVerification(read),
    logSize(read),
    lastCheckpoint(read, desk.settings),
    firstKept(read),
  ])
  const facts = { agrees: desk.logIsWhole(), ...last, prunedBelow: first?.idx ?? 0 }
  const state = integrityVerdict(facts)
  const found = state === 'not-whole' ? (last.lastBroken?.findings ?? []) : []
  const one = running?.verification
  const names = await namesOfStaff(read, [one?.staffId])
  return {
    now,
    verdict: {
      state,
      ...integrityWords(facts, size, wordsAt(now, desk.house().clinic)),
      found: found.map((finding) => ({
        where: findingPlace(finding),
        says: findingTexts[finding.reason as FindingReason],
      })),
    },
    ...(checkpoint ? { checkpoint } : {}),
    ...(one
      ? {
          running: {
            id: one.id,
            startedAt: one.startedAt,
            by: verifiedBy(one, names.get(one.staffId ?? '')),
            mine: one.staffId === staff.id,
            from: one.from,
            reached: one.reached,
            size: one.size,
          },
        }
      : {}),
    writesStopped: !facts.agrees,
  }
}
