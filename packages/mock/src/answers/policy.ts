import {
  changedNumbers,
  defaultPolicy,
  discardDraftBlock,
  isFreshlyReauthenticated,
  type Policy,
  type PolicyChanges,
  type PolicyDraft,
  policyDone,
  policyFaults,
  policyNumbers,
  publishBlock,
  type Refusal,
  refusalWords,
  saveDraftBlock,
  seconds,
  shortName,
  trueChanges,
  withChanges,
  wordsAt,
} from '@portal-desk/domain'
import { staffOf } from '../call-facts.ts'
import { tell } from '../live.ts'
import { MOCK_CALLS, mockSimulated } from '../mock-simulated.ts'
import { nameOfStaff } from '../mock-staff.ts'
import { MockStop } from '../problems.ts'
import type { MockSimulation, MockWorld } from '../world.ts'
import type { Answers } from './answer.ts'

/** A simulation of the mock takes so many steps of a second. */
const STEPS = 3
const PAGE = 20

const refuse = (refusal: Refusal | undefined): void => {
  if (refusal) throw new MockStop('refused', { refusal })
}
const wrong = (path: string, says: string) => new MockStop('validation', { fields: [{ path, says }] })
const changed = (world: MockWorld) => tell(world, { event: 'policy-changed', at: world.now() })
const named = (id: string) => shortName(nameOfStaff(id))

const numbersSeen = ({ baseVersion, changes }: PolicyDraft): string =>
  JSON.stringify([baseVersion, ...changedNumbers(changes).map((name) => [name, changes[name]])])
/** A plain text where the server has a hash: the mock keeps nothing secret. */
const draftSeen = (draft: PolicyDraft): string => `${draft.id}-${draft.revision}`

function goOn(world: MockWorld, one: MockSimulation, step = 1): void {
  world.later(seconds(1), () => {
    if (world.policySimulation !== one) return
    one.reached = Math.round((MOCK_CALLS * step) / STEPS)
    if (step < STEPS) goOn(world, one, step + 1)
    changed(world)
  })
}

const isDone = (one: MockSimulation | undefined): boolean => one?.reached === MOCK_CALLS
const isSimulated = ({ policySimulation: one, policyDraft: draft }: MockWorld): boolean =>
  isDone(one) && draft !== undefined && one?.seen === numbersSeen(draft)

function shownDraft(world: MockWorld, draft: PolicyDraft) {
  const me = staffOf(world)
  const one = world.policySimulation
  const whyNot = publishBlock(draft, me, { sameAsSeen: true, simulated: isSimulated(world), fresh: true })
  const { id: _, baseVersion: __, draftedBy, ...told } = draft
  return {
    ...told,
    by: named(draftedBy),
    mine: draftedBy === me.id,
    seen: draftSeen(draft),
    ...(one
      ? {
          simulation: {
            state: isDone(one) ? ('done' as const) : ('running' as const),
            startedAt: one.startedAt,
            reached: one.reached,
            size: MOCK_CALLS,
            fresh: one.seen === numbersSeen(draft),
            ...(isDone(one) ? { result: mockSimulated(draft.changes) } : {}),
          },
        }
      : {}),
    ...(whyNot ? { whyNot: refusalWords(whyNot, wordsAt(world.now(), world.clinic)).agent } : {}),
  }
}

function begin(world: MockWorld, changes: PolicyChanges, reason: string, returnsTo?: number) {
  const now = world.now()
  world.policyDraft = {
    id: world.newId(),
    baseVersion: world.policy.version,
    changes,
    reason,
    ...(returnsTo === undefined ? {} : { returnsTo }),
    draftedBy: staffOf(world).id,
    startedAt: now,
    savedAt: now,
    revision: 1,
  }
  delete world.policySimulation
  changed(world)
  return { done: policyDone.saved, revision: 1 }
}

function versionOf(world: MockWorld, version: number): Policy {
  if (version === defaultPolicy.version) return defaultPolicy
  const found = world.policyVersions.find(({ policy }) => policy.version === version)
  if (!found) throw new MockStop('not-here')
  return found.policy
}

export const policyAnswers: Answers<
  | 'getPolicy'
  | 'listPolicyVersions'
  | 'savePolicyDraft'
  | 'returnToPolicy'
  | 'discardPolicyDraft'
  | 'simulatePolicy'
  | 'publishPolicy'
> = {
  getPolicy(world) {
    const { version, ...numbers } = world.policy
    const [newest] = world.policyVersions
    return {
      now: world.now(),
      version,
      numbers,
      ...(newest
        ? {
            published: {
              at: newest.publishedAt,
              draftedBy: named(newest.draft.draftedBy),
              publishedBy: named(newest.publishedBy),
            },
          }
        : {}),
      ...(world.policyDraft ? { draft: shownDraft(world, world.policyDraft) } : {}),
    }
  },

  listPolicyVersions(world, { params: { version } }) {
    const below = version === 'newest' ? Number.POSITIVE_INFINITY : Number(version)
    const all = world.policyVersions.filter(({ policy }) => policy.version < below)
    const page = all.slice(0, PAGE)
    const next = all.length > PAGE ? page.at(-1)?.policy.version : undefined
    return {
      now: world.now(),
      rows: page.map(({ before, policy, draft, publishedBy, publishedAt }) => ({
        version: policy.version,
        at: publishedAt,
        draftedBy: named(draft.draftedBy),
        publishedBy: named(publishedBy),
        reason: draft.reason,
        ...(draft.returnsTo === undefined ? {} : { returnsTo: draft.returnsTo }),
        changes: policyNumbers
          .filter((name) => before[name] !== policy[name])
          .map((name) => ({ name, from: before[name], to: policy[name] })),
      })),
      ...(next === undefined ? {} : { next: String(next) }),
    }
  },

  savePolicyDraft(world, { body: { revision, changes: asked, reason } }) {
    const draft = world.policyDraft
    refuse(saveDraftBlock(draft, staffOf(world), revision))
    const faults = policyFaults(world.policy, asked as PolicyChanges)
    if (faults.length > 0)
      throw new MockStop('validation', {
        fields: faults.map(({ path, says }) => ({ path: `changes.${path}`, says })),
      })
    const changes = trueChanges(world.policy, asked as PolicyChanges)
    if (changedNumbers(changes).length === 0)
      throw wrong('changes', 'Change at least one number. Nothing differs from what is in force.')
    if (!draft) return begin(world, changes, reason)
    const { returnsTo: _, ...left } = draft
    world.policyDraft = { ...left, changes, reason, savedAt: world.now(), revision: revision + 1 }
    changed(world)
    return { done: policyDone.saved, revision: revision + 1 }
  },

  returnToPolicy(world, { params, body }) {
    refuse(saveDraftBlock(world.policyDraft, staffOf(world), 0))
    const returnsTo = Number(params.version)
    const { version: _, ...numbers } = versionOf(world, returnsTo)
    const changes = trueChanges(world.policy, numbers)
    if (changedNumbers(changes).length === 0)
      throw wrong('version', 'These are the numbers in force. There is nothing to go back to.')
    return begin(world, changes, body.reason, returnsTo)
  },

  discardPolicyDraft(world, { body: { revision } }) {
    refuse(discardDraftBlock(world.policyDraft, staffOf(world), revision))
    delete world.policyDraft
    delete world.policySimulation
    changed(world)
    return { done: policyDone.discarded }
  },

  simulatePolicy(world, { body: { revision } }) {
    const draft = world.policyDraft
    if (!draft) throw new MockStop('refused', { refusal: { code: 'draft-gone' } })
    if (draft.revision !== revision) refuse({ code: 'draft-changed' })
    const one = { id: world.newId(), seen: numbersSeen(draft), startedAt: world.now(), reached: 0 }
    world.policySimulation = one
    goOn(world, one)
    return { done: policyDone.simulating, simulationId: one.id }
  },

  publishPolicy(world, { body: { seen } }) {
    const { policyDraft: draft, policy, session } = world
    const staff = { ...staffOf(world), reauthenticatedAt: session?.reauthenticatedAt ?? 0 }
    const refusal = publishBlock(draft, staff, {
      sameAsSeen: draft !== undefined && draftSeen(draft) === seen,
      simulated: isSimulated(world),
      fresh: isFreshlyReauthenticated({ now: world.now(), policy, staff }),
    })
    refuse(refusal)
    if (!draft) throw new MockStop('not-here')
    const version = policy.version + 1
    world.policy = { ...withChanges(policy, draft.changes), version }
    world.policyVersions.unshift({
      before: policy,
      policy: world.policy,
      draft,
      publishedBy: staff.id,
      publishedAt: world.now(),
    })
    delete world.policyDraft
    delete world.policySimulation
    changed(world)
    return { done: policyDone.published(version), version }
  },
}
