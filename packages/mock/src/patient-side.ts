import {
  type AccessLink,
  type Decision,
  decideBirthDate,
  decideChangeAnswer,
  decideChoosePassword,
  decideOpenLink,
  decidePatientSignIn,
  decideUseCode,
  type Facts,
  isLive,
  type Message,
  minutes,
  seconds,
} from '@portal-desk/domain'
import { applyDecision, record } from './apply-decision.ts'
import { factsOf } from './call-facts.ts'
import { tellWatchers } from './live.ts'
import type { By, Made } from './made.ts'
import type { MockPatient } from './mock-patient.ts'
import type { MockWorld } from './world.ts'

const system: By = { actor: { kind: 'system', id: 'outbox' } }

/** What follows a link that was sent in a call, by itself: the mail leaves, and whoever reads it acts on it. */
export function letPatientAct(world: MockWorld, patient: MockPatient, linkId: string): void {
  world.later(seconds(2), () => handOver(world, patient, linkId))
  if (patient.habit !== 'reads-it') return
  const birthDate = patient.facts.birthDate ?? ''
  const chosen = { hash: 'mock-hash' }
  const steps: [number, (facts: Facts, link: AccessLink) => Decision][] = [
    [7, decideOpenLink],
    [11, (facts, link) => decideBirthDate(facts, link, birthDate)],
    [18, (facts, link) => decideChoosePassword(facts, link, { birthDate, chosen })],
  ]
  for (const [wait, decide] of steps)
    world.later(seconds(wait), () => step(world, patient, (facts) => decide(facts, linkNow(patient, linkId))))
  world.later(seconds(22), () => {
    if (linkNow(patient, linkId).end !== 'redeemed') return
    step(world, patient, (facts) => decidePatientSignIn(facts, { passwordRight: true }))
  })
}

/** Who was given a code types it while the call goes on, and chooses a password behind it. */
export function letPatientTypeCode(world: MockWorld, patient: MockPatient, loginId: string): void {
  const birthDate = patient.facts.birthDate ?? ''
  world.later(seconds(30), () => {
    const login = patient.temporaryLogins?.find(({ id }) => id === loginId)
    if (login) step(world, patient, (facts) => decideUseCode(facts, login))
  })
  world.later(seconds(42), () => {
    const link = patient.links.find(({ kind }) => kind === 'temporary-login')
    if (!link || !isLive(link, world.now())) return
    step(world, patient, (facts) =>
      decideChoosePassword(facts, link, { birthDate, chosen: { hash: 'mock-hash' } }),
    )
    step(world, patient, (facts) => decidePatientSignIn(facts, { passwordRight: true }))
  })
}

/** Whoever reads the new address says that it is theirs. */
export function letPatientProve(world: MockWorld, patient: MockPatient, changeId: string): void {
  world.later(seconds(12), () => {
    const change = patient.contactChange
    if (change?.id !== changeId || patient.habit !== 'reads-it') return
    step(world, patient, (facts) => decideChangeAnswer(facts, change, 'proof', undefined))
  })
}

function linkNow({ links }: MockPatient, linkId: string): AccessLink {
  const link = links.find(({ id }) => id === linkId)
  if (!link) throw new Error(`No link ${linkId}`)
  return link
}

function step(world: MockWorld, patient: MockPatient, decide: (facts: Facts) => Decision): void {
  const by: By = { actor: { kind: 'patient', id: patient.facts.id } }
  letNoticesLeave(world, patient, applyDecision(world, decide(factsOf(world, patient)), by, patient))
}

/** Mails that hold no link leave by themselves; nobody waits for them. */
export function letNoticesLeave(world: MockWorld, patient: MockPatient, { messageIds }: Made): void {
  for (const id of messageIds) {
    const mail = patient.messages.find((message) => message.id === id)
    if (mail && mail.linkId === undefined) world.later(seconds(2), () => leave(world, patient, id))
  }
}

/** The mail of a link leaves for the patient's mail server, unless it was taken back meanwhile. */
function handOver(world: MockWorld, patient: MockPatient, linkId: string): void {
  const mail = patient.messages.find((message) => message.linkId === linkId)
  if (mail && isLive(linkNow(patient, linkId), world.now())) leave(world, patient, mail.id)
}

function leave(world: MockWorld, patient: MockPatient, messageId: string): void {
  const deferred = patient.habit === 'server-defers'
  const at = world.now()
  patient.messages = patient.messages.map((message): Message => {
    if (message.id !== messageId || message.state !== 'queued') return message
    return deferred
      ? { ...message, state: 'deferred', tries: 1, nextTryAt: at + minutes(2) }
      : { ...message, state: 'handed-over', tries: 1, handedOverAt: at }
  })
  const action = deferred ? 'mail.deferred' : 'mail.handed-over'
  record(world, { action, outcome: 'done', object: `mail:${messageId}` }, system, patient)
  tellWatchers(world, undefined, patient.facts.id)
}
