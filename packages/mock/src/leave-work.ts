import { mockAnswers as answers } from './answers/mock-answers.ts'
import { staffNamed } from './mock-staff.ts'
import { beginSession, type MockWorld } from './world.ts'

const ELLA = '204-6605 sorensen'
const ERIK = '204-6606 sorensen'
const OMAR = 'omar haddad 4/30/1979'

/**
 * What an agent left for a supervisor: twins flagged as perhaps one person, and somebody who went away. By the mock's
 * own answers, so that the two lists have something in them.
 */
export function leaveWork(world: MockWorld): void {
  const { session } = world
  world.session = beginSession(staffNamed('marta'), world.now())
  const found = (callId: string, text: string): string =>
    answers.searchPatients(world, { params: {}, body: { callId, text } }).hits[0]?.patientId ?? ''
  const inCallAbout = (text: string, act: (callId: string) => void): void => {
    const { callId } = answers.openCall(world, { params: {}, body: { channel: 'phone' } })
    const params = { callId }
    const patientId = found(callId, text)
    answers.chooseRecord(world, { params, body: { patientId, searchText: text } })
    act(callId)
    answers.closeCall(world, { params, body: { disposition: 'information-only' } })
  }
  inCallAbout(ELLA, (callId) => {
    const other = found(callId, ERIK)
    const input = { other, searchText: ERIK, reason: 'same-contact' } as const
    answers.applyRemedy(world, { params: { callId }, body: { remedy: 'flag-duplicate', input } })
  })
  inCallAbout(OMAR, (callId) => {
    answers.reportInactive(world, { params: { callId }, body: { reason: 'moved' } })
  })
  if (session) world.session = session
  else delete world.session
}
