import { type Disposition, minutes, seconds } from '@portal-desk/domain'
import { closeCall } from '../../calls/close-call.ts'
import { getWorkspace } from '../../calls/get-workspace.ts'
import { openCall } from '../../calls/open-call.ts'
import { Stop } from '../../http/stop.ts'
import { applyRemedy } from '../../remedies/apply-remedy.ts'
import { chooseRecord } from '../../search/choose-record.ts'
import { searchPatients } from '../../search/search-patients.ts'
import { startVerification } from '../../verify/start-verification.ts'
import { submitAnswers } from '../../verify/submit-answers.ts'
import type { Press } from '../press.ts'
import { answersOf, type PastCaller } from './past-callers.ts'
import type { PastKind } from './past-plan.ts'
import { type AtPortal, tryWrongPasswords, useLink } from './play-portal.ts'

export type PlayedCall = AtPortal & { kind: PastKind; caller: PastCaller; patientId: string; agent: Press }
type OfCall = { callId: string }

const remedies = {
  reset: { remedy: 'send-reset-link', input: { reason: 'forgot-password', confirm: true } },
  invite: { remedy: 'resend-invitation', input: { reason: 'first-time', confirm: true } },
  username: { remedy: 'send-username-reminder', input: { confirm: true } },
} as const

/** One call from before it rings to closed, through the desk's own use cases, with what the patient does meanwhile. */
export async function playCall(call: PlayedCall): Promise<void> {
  const { kind, caller, patientId, agent, pass } = call
  const said = answersOf(caller.record)
  if (kind === 'reset' || kind === 'reset-later') await tryWrongPasswords(call)
  const ofCall = await agent(openCall, {}, { channel: 'phone' })
  const searchText = `${said['mrn']} ${caller.record.names[0]?.family}`
  await pass(seconds(8), seconds(25))
  await agent(searchPatients, {}, { ...ofCall, text: searchText })
  await pass(seconds(2), seconds(8))
  await agent(chooseRecord, ofCall, { patientId, searchText })
  const disposition = await help(call, ofCall, said).catch((error: unknown) => {
    // What the rules refuse stands on the record, and the caller is told.
    if (error instanceof Stop) return 'information-only' as const
    throw error
  })
  await pass(seconds(10), seconds(40))
  await agent(closeCall, ofCall, { disposition })
  if (disposition !== 'sent-and-waiting') return
  await pass(minutes(4), minutes(9))
  await useLink(call)
}

async function help(call: PlayedCall, ofCall: OfCall, said: Record<string, string>): Promise<Disposition> {
  const { kind, agent, pass } = call
  if (kind === 'turned-away') {
    await proves(call, ofCall, {})
    return 'verification-failed'
  }
  if (kind === 'unsure') {
    const { 'full-name': name = '', 'birth-date': born = '' } = said
    await proves(call, ofCall, { 'full-name': name, 'birth-date': born }, 1)
    return 'verification-failed'
  }
  if (!(await proves(call, ofCall, said))) return 'verification-failed'
  await agent(getWorkspace, ofCall, {})
  await pass(seconds(15), seconds(40))
  await agent(applyRemedy, ofCall, remedies[kind === 'reset-later' ? 'reset' : kind])
  await pass(seconds(10), seconds(30))
  if (kind === 'reset-later') return 'sent-and-waiting'
  if (kind !== 'username') await useLink(call)
  return 'resolved'
}

/** Answers what is asked; what does not match is asked once more. */
async function proves({ agent, pass }: PlayedCall, ofCall: OfCall, said: Record<string, string>, most = 2) {
  for (let tries = 0; tries < most; tries++) {
    const { prompts } = await agent(startVerification, ofCall, {})
    await pass(seconds(30), seconds(70))
    const answers = prompts.map(({ item }) => ({ item, said: said[item] ?? 'I do not know' }))
    const { result } = await agent(submitAnswers, ofCall, { answers })
    if (result === 'verified') return true
    await pass(seconds(4), seconds(12))
  }
  return false
}
