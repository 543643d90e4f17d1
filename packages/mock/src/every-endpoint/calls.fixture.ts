import { consoleEndpoints as api } from '@portal-desk/contract'
import { expect } from 'vitest'
import { ask, find, MARIA, openCall, resend } from '../mock-desk.fixture.ts'
import { chosen, type Tell } from './tell.fixture.ts'

/** Signing in, and a call from its beginning to its end. */
export async function tellOfCalls(tell: Tell): Promise<void> {
  await tell('getStaffSession', ask(api.getStaffSession, {}, {}))
  const first = { username: 'marta', code: 'river-lamp-42', password: 'three loud herons' }
  const short = await ask(api.chooseStaffPassword, {}, { ...first, password: 'short' })
  expect(short.answer).toMatchObject({ result: 'refused', rule: 'too-short' })
  await tell('chooseStaffPassword', ask(api.chooseStaffPassword, {}, first))
  await tell('signOutStaff', ask(api.signOutStaff, {}, {}))
  await tell('signInStaff', ask(api.signInStaff, {}, { username: 'marta', password: 'right' }))
  await tell('extendStaffSession', ask(api.extendStaffSession, {}, {}))
  const current = { current: 'right', password: 'four yellow trains whistle' }
  await tell('changeStaffPassword', ask(api.changeStaffPassword, {}, current))
  await tell('reauthenticateStaff', ask(api.reauthenticateStaff, {}, { password: 'right' }))
  await tell('enterTraining', ask(api.enterTraining, {}, {}))
  await tell('getTraining', ask(api.getTraining, {}, {}))
  await tell('leaveTraining', ask(api.leaveTraining, {}, {}))
  await ask(api.signInStaff, {}, { username: 'kenji', password: 'right' })
  await tell('startTrainingOver', ask(api.startTrainingOver, {}, {}))
  await ask(api.signInStaff, {}, { username: 'marta', password: 'right' })
  await tell('openCall', ask(api.openCall, {}, { channel: 'counter' }))
  const callId = await openCall()
  await tell('getDesk', ask(api.getDesk, {}, {}))
  const caller = {
    relationship: 'self',
    language: 'es',
    interpreter: true,
    relay: false,
    unhurried: false,
  } as const
  await tell('setCaller', ask(api.setCaller, { callId }, caller))
  await tell('noteInterpreter', ask(api.noteInterpreter, { callId }, { interpreterId: 'a 48213' }))
  await tell('searchPatients', find(callId, MARIA))
  await tell('chooseRecord', ask(api.chooseRecord, { callId }, chosen))
  await tell('leaveRecord', ask(api.leaveRecord, { callId }, {}))
  const promised = await openCall()
  await ask(api.chooseRecord, { callId: promised }, chosen)
  await tell('promiseCallBack', ask(api.promiseCallBack, { callId: promised }, {}))
  expect((await ask(api.getDesk, {}, {})).answer.callBacks).toMatchObject([{ callId: promised }])
  const told = (await ask(api.getWorkspace, { callId: promised }, {})).answer.call.callWord
  expect(told).toMatchObject({ opens: false })
  const calling = ask(api.callBackNow, { promisedId: promised }, {})
  await tell('callBackNow', calling)
  const back = (await ask(api.getWorkspace, { callId: (await calling).answer.callId }, {})).answer.call
  expect(back.callWord).toEqual({ words: told?.words, opens: true })
  const counter = (await ask(api.openCall, {}, { channel: 'counter' })).answer.callId
  await ask(api.chooseRecord, { callId: counter }, chosen)
  await ask(api.recordPhotoId, { callId: counter }, { document: 'passport', sure: true })
  const print = { remedy: 'print-activation-code', input: { replace: false, confirm: false } } as const
  const letterId = (await ask(api.applyRemedy, { callId: counter }, print)).answer.linkId ?? ''
  await tell('getLetter', ask(api.getLetter, { callId: counter, letterId }, {}))
  const others = await openCall()
  const parent = { ...caller, relationship: 'parent' } as const
  await ask(api.setCaller, { callId: others }, parent)
  const mother = { patientId: 'mock-patient-nina', searchText: 'nowak nina 12/1/1992' }
  await ask(api.chooseRecord, { callId: others }, mother)
  const son = { patientId: 'mock-patient-leo', searchText: 'nowak leo 12545' }
  await tell('namePatient', ask(api.namePatient, { callId: others }, son))
  const { about } = (await ask(api.getWorkspace, { callId: others }, {})).answer
  expect(about).toMatchObject({ name: 'Nowak, L.' })
  await ask(api.setCaller, { callId: others }, { ...caller, relationship: 'helper' })
  await ask(api.startCallBack, { callId: others }, {})
  await ask(api.endCallBack, { callId: others }, { outcome: 'answered' })
  await tell('recordConsent', ask(api.recordConsent, { callId: others }, {}))
  await ask(api.chooseRecord, { callId }, chosen)
  const drawn = ask(api.startVerification, { callId }, {})
  await tell('startVerification', drawn)
  const answers = (await drawn).answer.prompts.map(({ item }) => ({ item, said: 'cannot say' }))
  const checked = ask(api.submitAnswers, { callId }, { answers })
  await tell('submitAnswers', checked)
  expect((await checked).answer).toMatchObject({ result: 'not-verified', level: 'none', triesLeft: 1 })
  await tell('startConfirmation', ask(api.startConfirmation, { callId }, {}))
  await tell('stopConfirmation', ask(api.stopConfirmation, { callId }, {}))
  await tell('startCallBack', ask(api.startCallBack, { callId }, {}))
  await tell('endCallBack', ask(api.endCallBack, { callId }, { outcome: 'answered' }))
  await tell('getWorkspace', ask(api.getWorkspace, { callId }, {}))
  await tell('applyRemedy', ask(api.applyRemedy, { callId }, resend))
  await tell('letCallWait', ask(api.letCallWait, { callId }, {}))
  await tell('resumeCall', ask(api.resumeCall, { callId }, {}))
  await tell('getColleagues', ask(api.getColleagues, {}, {}))
  const offer = { staffId: 'mock-staff-ines' }
  await tell('offerCall', ask(api.offerCall, { callId }, offer))
  await tell('endOffer', ask(api.endOffer, { callId }, {}))
  await ask(api.offerCall, { callId }, offer)
  const ofPause = { pauseId: 'mail-pause-0001' }
  await tell('askResumeMail', ask(api.askResumeMail, ofPause, {}))
  await ask(api.signInStaff, {}, { username: 'ines', password: 'right' })
  await tell('resumeMail', ask(api.resumeMail, ofPause, {}))
  expect((await ask(api.getDesk, {}, {})).answer.offered).toMatchObject([{ callId, by: 'M. Lindqvist' }])
  await tell('takeOverCall', ask(api.takeOverCall, { callId }, {}))
  expect((await ask(api.getDesk, {}, {})).answer.offered).toEqual([])
  await ask(api.offerCall, { callId }, { staffId: 'mock-staff-marta' })
  await ask(api.signInStaff, {}, { username: 'marta', password: 'right' })
  await ask(api.takeOverCall, { callId }, {})
  await tell('wrapUpCall', ask(api.wrapUpCall, { callId }, {}))
  await tell('closeCall', ask(api.closeCall, { callId }, { disposition: 'resolved' }))
}
