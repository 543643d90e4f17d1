import type { ConsoleEndpoints, OpenPolicyDraft, PolicySimulation } from '@portal-desk/contract'
import {
  defaultPolicy,
  type PolicyDraft,
  publishBlock,
  refusalWords,
  SimulatedPolicy,
  shortName,
  wordsAt,
} from '@portal-desk/domain'
import { namesOfStaff, openPolicyDraft, publishedPolicies, simulationOf } from '@portal-desk/store'
import type { Desk } from '../desk.ts'
import type { UseCase } from '../http/serve.ts'
import type { StaffAtDesk } from '../http/session.ts'
import { Stop } from '../http/stop.ts'
import { draftSeen, numbersSeen } from './draft-seen.ts'
import { isGivenUp } from './simulation/is-given-up.ts'

/** The policy in force with who made it so, and the open draft as whoever asks may deal with it. */
export const getPolicy: UseCase<ConsoleEndpoints['getPolicy']> = async (desk, { staff, context }) => {
  if (!staff) throw new Stop('not-signed-in')
  const { read } = desk.store
  // Asked of the database: a page reads again as soon as it is published, when a server may not have heard of it yet.
  const [[newest], draft] = await Promise.all([publishedPolicies(read, 1), openPolicyDraft(read)])
  const policy = newest?.policy ?? defaultPolicy
  const names = await namesOfStaff(read, [newest?.draftedBy, newest?.publishedBy, draft?.draftedBy])
  const nameOf = (id: string) => shortName(names.get(id) ?? '–')
  const { version, ...numbers } = policy
  return {
    now: context.now,
    version,
    numbers,
    ...(newest
      ? {
          published: {
            at: newest.publishedAt,
            draftedBy: nameOf(newest.draftedBy),
            publishedBy: nameOf(newest.publishedBy),
          },
        }
      : {}),
    ...(draft ? { draft: await shownDraft(desk, draft, staff, nameOf(draft.draftedBy)) } : {}),
  }
}

async function shownDraft(
  desk: Desk,
  draft: PolicyDraft,
  staff: StaffAtDesk,
  by: string,
): Promise<OpenPolicyDraft> {
  const simulation = await shownSimulation(desk, draft)
  const whyNot = publishBlock(draft, staff, {
    sameAsSeen: true,
    simulated: simulation?.state === 'done' && simulation.fresh,
    fresh: true,
  })
  const words = whyNot && refusalWords(whyNot, wordsAt(desk.now(), desk.house().clinic))
  return {
    revision: draft.revision,
    changes: draft.changes,
    reason: draft.reason,
    ...(draft.returnsTo === undefined ? {} : { returnsTo: draft.returnsTo }),
    by,
    mine: draft.draftedBy === staff.id,
    startedAt: draft.startedAt,
    savedAt: draft.savedAt,
    seen: draftSeen(desk.vault, draft),
    ...(simulation ? { simulation } : {}),
    ...(words ? { whyNot: words.agent } : {}),
  }
}

async function shownSimulation(desk: Desk, draft: PolicyDraft): Promise<PolicySimulation | undefined> {
  const row = await simulationOf(desk.store.read, draft.id)
  if (!row) return undefined
  return {
    state: isGivenUp(row, desk.now()) ? 'broken-off' : row.state,
    startedAt: row.started_at,
    reached: row.reached,
    size: row.size,
    fresh: row.seen === numbersSeen(desk.vault, draft),
    ...(row.result === null ? {} : { result: SimulatedPolicy.parse(JSON.parse(row.result)) }),
  }
}
