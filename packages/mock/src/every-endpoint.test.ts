import { consoleEndpoints as api } from '@portal-desk/contract'
import { expect, test } from 'vitest'
import {
  answerFor,
  ask,
  begin,
  fetchFile,
  find,
  MARIA,
  open,
  openCall,
  pass,
  putPair,
  resend,
  world,
} from './mock-desk.fixture.ts'

const freeze = { remedy: 'freeze', input: { reason: 'lost-device' } } as const
const release = { remedy: 'release-hold', input: { reason: 'patient-verified', confirm: false } } as const

type Tell = (name: keyof typeof api, told: Promise<{ status: number }>) => Promise<void>

/** One words, another publishes; begun and left by whoever is signed in. */
async function tellOfWording(tell: Tell): Promise<void> {
  const about = { about: 'invitation' } as const
  const reason = 'Callers ask what to bring'
  const words = { 'en.extra': 'Questions? Call {phone}.' }
  const named = { 'en.extra': 'Dear {patientName}' }
  expect((await ask(api.saveWordingDraft, about, { revision: 0, words: named, reason })).status).toBe(400)
  await tell('saveWordingDraft', ask(api.saveWordingDraft, about, { revision: 0, words, reason }))
  await tell('readWording', ask(api.readWording, about, { language: 'en', words }))
  expect((await ask(api.testWording, about, { language: 'es' })).problem.refusal?.code).toBe('no-own-email')
  await tell('previewWording', ask(api.previewWording, { ...about, language: 'es' }, {}))
  await ask(api.signInStaff, {}, { username: 'kenji', password: 'right' })
  await tell('testWording', ask(api.testWording, about, { language: 'en' }))
  const drafted = ask(api.getWording, about, {})
  await tell('getWording', drafted)
  const { draft } = (await drafted).answer
  expect(draft).toMatchObject({ by: 'I. Calloway', mine: false, words })
  await tell('publishWording', ask(api.publishWording, about, { seen: draft?.seen ?? '' }))
  const versions = ask(api.listWordingVersions, { ...about, version: 'newest' }, {})
  await tell('listWordingVersions', versions)
  expect((await versions).answer.rows).toMatchObject([
    { version: 2, changes: [{ label: 'A paragraph of your own, English', from: '' }] },
  ])
  await tell('returnToWording', ask(api.returnToWording, { ...about, version: '1' }, { reason }))
  const listed = ask(api.listWordings, {}, {})
  await tell('listWordings', listed)
  expect((await listed).answer.rows.find((row) => row.about === 'invitation')).toMatchObject({
    version: 2,
    worded: true,
    draft: { mine: true },
  })
  await tell('discardWordingDraft', ask(api.discardWordingDraft, about, { revision: 1 }))
  await ask(api.signInStaff, {}, { username: 'ines', password: 'right' })
}

test('every endpoint answers by its schema', async () => {
  begin()
  const said = new Set<string>()
  const tell = async (name: keyof typeof api, told: Promise<{ status: number }>) => {
    expect(await told, name).toMatchObject({ status: api[name].status })
    said.add(name)
  }
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
  const chosen = { patientId: 'mock-patient-maria', searchText: MARIA }
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
  await tell('startVerification', ask(api.startVerification, { callId }, {}))
  expect(await answerFor(callId, {})).toMatchObject({ result: 'not-verified', level: 'none', triesLeft: 1 })
  said.add('submitAnswers')
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
  const there = (await ask(api.openCall, {}, { channel: 'counter' })).answer.callId
  await ask(api.chooseRecord, { callId: there }, chosen)
  const seen = { document: 'passport', sure: true } as const
  await tell('recordPhotoId', ask(api.recordPhotoId, { callId: there }, seen))
  await tell('applyRemedy', ask(api.applyRemedy, { callId: there }, freeze))
  pass(world.policy.betweenSends)
  const asked = await ask(api.askApproval, { callId: there }, release)
  await tell('askApproval', Promise.resolve(asked))
  const { approvalId } = asked.answer
  await ask(api.signInStaff, {}, { username: 'ines', password: 'right' })
  const incident = await ask(api.openIncident, {}, { reason: 'sign-in-fails' })
  await tell('openIncident', Promise.resolve(incident))
  const { portal } = (await ask(api.getDesk, {}, {})).answer
  expect(portal.incident).toMatchObject({ reason: 'Signing in does not work' })
  await tell('expectIncidentEnd', ask(api.expectIncidentEnd, incident.answer, { expected: 'one-hour' }))
  const outages = ask(api.listIncidents, { list: 'open', incidentId: 'beginning' }, {})
  await tell('listIncidents', outages)
  expect((await outages).answer.rows).toMatchObject([
    { expectedUntil: expect.any(Number), by: 'I. Calloway' },
  ])
  await tell('closeIncident', ask(api.closeIncident, incident.answer, {}))
  await tell('getApprovals', ask(api.getApprovals, {}, {}))
  await tell(
    'settleApproval',
    ask(api.settleApproval, { approvalId }, { verdict: 'deny', reason: 'suspicious' }),
  )
  await ask(api.signInStaff, {}, { username: 'marta', password: 'right' })
  const again = await ask(api.askApproval, { callId: there }, release)
  const taken = { callId: there, approvalId: again.answer.approvalId }
  await tell('withdrawApproval', ask(api.withdrawApproval, taken, {}))
  await ask(api.applyRemedy, { callId: there }, { remedy: 'flag-call', input: { reason: 'fear' } })
  await ask(api.signInStaff, {}, { username: 'ines', password: 'right' })
  const [flag] = (await ask(api.getApprovals, {}, {})).answer.flagged
  await tell('clearFlag', ask(api.clearFlag, { flagId: flag?.id ?? '' }, {}))
  await ask(api.signInStaff, {}, { username: 'marta', password: 'right' })
  const restricted = world.patients.find(({ facts }) => facts.id === chosen.patientId)
  if (restricted) restricted.facts.marks = ['restricted']
  await tell('breakGlass', ask(api.breakGlass, { callId: there }, { reason: 'patient-on-line' }))
  if (restricted) delete restricted.facts.marks
  await ask(api.signInStaff, {}, { username: 'ines', password: 'right' })
  const maria = world.patients.find(({ facts }) => facts.id === chosen.patientId)
  if (!maria) throw new Error('María is there')
  const change = { id: 'mock-change-0001', askedBy: 'staff-marta', askedAt: world.now(), inPerson: false }
  maria.contactChange = { ...change, proofUntil: world.now() + 1_000, held: 'other-record' }
  const ofChange = { changeId: change.id }
  const rows = async () => (await ask(api.getApprovals, {}, {})).answer.changes.map(({ state }) => state)
  expect(await rows()).toEqual(['held'])
  await tell('settleChange', ask(api.settleChange, ofChange, { verdict: 'release' }))
  expect(await rows()).toEqual(['awaiting-proof'])
  maria.contactChange = { ...maria.contactChange, end: 'applied' }
  await tell('exportChange', ask(api.exportChange, ofChange, {}))
  await tell('noteCharted', ask(api.noteCharted, ofChange, {}))
  expect(await rows()).toEqual([])
  await ask(api.signInStaff, {}, { username: 'marta', password: 'right' })
  world.flags = []
  const phoned = (await ask(api.openCall, {}, { channel: 'counter' })).answer.callId
  await ask(api.chooseRecord, { callId: phoned }, chosen)
  await ask(api.recordPhotoId, { callId: phoned }, seen)
  maria.contactChange = {
    ...change,
    id: 'mock-change-0002',
    askedBy: 'mock-staff-marta',
    proofUntil: world.now() + 60_000,
    phone: { callId: phoned, unanswered: 0 },
  }
  if (maria.account) maria.account = { ...maria.account, hold: 'none' }
  await tell('endProofCall', ask(api.endProofCall, { callId: phoned }, { outcome: 'answered' }))
  expect(maria.contactChange).toHaveProperty('provedAt')
  const twin = await openCall()
  const ella = { patientId: 'mock-patient-ella', searchText: 'sorensen ella 6/17/1990' }
  await ask(api.chooseRecord, { callId: twin }, ella)
  const alike = async () => (await ask(api.getDuplicateCandidates, { callId: twin }, {})).answer.candidates
  await tell('getDuplicateCandidates', ask(api.getDuplicateCandidates, { callId: twin }, {}))
  expect(await alike()).toEqual([
    { patientId: 'mock-patient-erik', name: 'Sorensen, E.', born: '1990', town: 'Millbrook' },
  ])
  const two = { other: 'mock-patient-erik', reason: 'same-name-birth-date' } as const
  await ask(api.applyRemedy, { callId: twin }, { remedy: 'flag-duplicate', input: two })
  const flagId = (await alike())[0]?.own?.flagId ?? ''
  await tell('takeBackDuplicate', ask(api.takeBackDuplicate, { callId: twin, flagId }, {}))
  expect((await alike())[0]).not.toHaveProperty('standing')
  await ask(api.applyRemedy, { callId: twin }, { remedy: 'flag-duplicate', input: two })
  await tell('reportInactive', ask(api.reportInactive, { callId: phoned }, { reason: 'dormant' }))
  await ask(api.reportInactive, { callId: phoned }, { reason: 'moved' })
  const { reported = [] } = (await ask(api.getWorkspace, { callId: phoned }, {})).answer
  const [moved, dormant] = reported.map(({ id }) => id)
  await tell('takeReportBack', ask(api.takeReportBack, { callId: phoned, reportId: dormant ?? '' }, {}))
  await ask(api.signInStaff, {}, { username: 'ines', password: 'right' })
  const page = { list: 'waiting', reportId: 'beginning' } as const
  const waiting = ask(api.getInactiveReports, page, {})
  await tell('getInactiveReports', waiting)
  expect((await waiting).answer.rows).toMatchObject([{ id: moved, reason: 'Moved to another clinic' }])
  const ofReport = { reportId: moved ?? '' }
  await tell('getInactiveReport', ask(api.getInactiveReport, ofReport, {}))
  await tell('settleInactive', ask(api.settleInactive, ofReport, { verdict: 'confirm' }))
  expect(maria.account?.lifecycle).toBe('deactivated')
  await tell('undoInactive', ask(api.undoInactive, ofReport, {}))
  expect(maria.account?.lifecycle).toBe('invited')
  await tell('countDuplicates', ask(api.countDuplicates, {}, {}))
  await tell('listDuplicates', ask(api.listDuplicates, {}, { list: 'likeliest' }))
  const [pair] = (await ask(api.listDuplicates, {}, { list: 'oldest' })).answer.rows
  const ofPair = { pairId: pair?.id ?? '' }
  await tell('reviewDuplicate', ask(api.reviewDuplicate, ofPair, {}))
  const side = ask(api.getDuplicate, ofPair, {})
  await tell('getDuplicate', side)
  const { version, twins, score, rows: compared } = (await side).answer
  expect([twins, compared.reduce((sum, { weight }) => sum + weight, 0)]).toEqual([true, score])
  const office = { verdict: 'records-office', version } as const
  await tell('settleDuplicate', ask(api.settleDuplicate, ofPair, office))
  await tell('exportDuplicates', ask(api.exportDuplicates, {}, {}))
  world.flags = []
  const { pairId, keep } = putPair('mock-patient-maria', 'mock-patient-walter')
  await ask(api.signInStaff, {}, { username: 'ines', password: 'right' })
  await tell('getConsolidation', ask(api.getConsolidation, { pairId }, {}))
  const onRetired = await open('brennan walter 1951')
  const one = await ask(api.consolidateLogins, { pairId }, { keep })
  await tell('consolidateLogins', Promise.resolve(one))
  await tell('followRecord', ask(api.followRecord, { callId: onRetired }, {}))
  const undone = { reason: 'wrong-pair' } as const
  await tell('undoConsolidation', ask(api.undoConsolidation, one.answer, undone))
  maria.events.unshift({
    idx: 9_000,
    at: world.now(),
    action: 'account.unlocked',
    outcome: 'done',
    note: 'cat on keyboard',
    actor: { kind: 'staff', id: 'mock-staff-marta', name: 'Marta Lindqvist' },
  })
  const trail = await ask(api.listAudit, {}, { ask: { what: 'logins' } })
  await tell('listAudit', Promise.resolve(trail))
  const entry = String(trail.answer.rows[0]?.idx)
  await tell('getAuditEntry', ask(api.getAuditEntry, { entry }, {}))
  const uncovered = ask(api.uncoverDetail, { entry }, { name: 'note', reason: 'anomaly' })
  await tell('uncoverDetail', uncovered)
  expect((await uncovered).answer.value).toBe('cat on keyboard')
  const touched = ask(api.getTouches, { patientId: maria.facts.id, entry: 'newest' }, {})
  await tell('getTouches', touched)
  expect((await touched).answer.rows.map(({ kind }) => kind)).toContain('changed')
  const kept = ask(api.saveView, {}, { name: 'Logins', ask: { what: 'logins' } })
  await tell('saveView', kept)
  const viewId = (await kept).answer.views[0]?.id ?? ''
  await tell('renameView', ask(api.renameView, { viewId }, { name: 'Locks' }))
  await tell('listSavedViews', ask(api.listSavedViews, {}, {}))
  const removed = ask(api.removeView, { viewId }, {})
  await tell('removeView', removed)
  expect((await removed).answer.views).toEqual([])
  await tell('countAudit', ask(api.countAudit, {}, { ask: { what: 'logins' } }))
  const exported = ask(api.startAuditExport, {}, { ask: { what: 'logins' }, format: 'csv' })
  await tell('startAuditExport', exported)
  const { exportId } = (await exported).answer
  const file = fetchFile(api.getAuditExport, { exportId, entry: 'newest' })
  await tell('getAuditExport', file)
  expect((await file).text).toMatch(/^entry,at,who.*\r\n\d+,.*Login: unlocked/)
  const replayed = ask(api.getCallReplay, {}, { callId: onRetired })
  await tell('getCallReplay', replayed)
  expect((await replayed).answer.moments.map(({ what }) => what)).toContain('Opened the record')
  const [oldest] = (
    await ask(api.listLogVerifications, { verificationId: 'beginning' }, {})
  ).answer.rows.slice(-1)
  await tell('listLogVerifications', ask(api.listLogVerifications, { verificationId: oldest?.id ?? '' }, {}))
  await tell('startLogVerification', ask(api.startLogVerification, {}, {}))
  const checking = ask(api.getIntegrity, {}, {})
  await tell('getIntegrity', checking)
  const { running } = (await checking).answer
  expect(running).toMatchObject({ mine: true, by: 'I. Calloway' })
  await tell('stopLogVerification', ask(api.stopLogVerification, { verificationId: running?.id ?? '' }, {}))
  expect((await ask(api.getIntegrity, {}, {})).answer).not.toHaveProperty('running')
  const made = ask(api.proveEntry, {}, { index: 7 })
  await tell('proveEntry', made)
  const { proof } = (await made).answer
  await tell('checkProof', ask(api.checkProof, {}, { text: proof }))
  expect((await ask(api.checkProof, {}, { text: proof })).answer).toMatchObject({ proves: { index: 7 } })
  expect((await ask(api.checkProof, {}, { text: 'x' })).answer.verdict).toBe('no-proof-file')
  await ask(api.signInStaff, {}, { username: 'kenji', password: 'right' })
  await tell('listStaff', ask(api.listStaff, {}, {}))
  const someone = { name: 'Petra Voss', username: 'petra', role: 'agent' } as const
  const added = ask(api.addStaff, {}, someone)
  await tell('addStaff', added)
  const member = { staffId: (await added).answer.staffId }
  await tell('changeStaffRole', ask(api.changeStaffRole, member, { version: 1, role: 'supervisor' }))
  const petra = ask(api.getStaffMember, member, {})
  await tell('getStaffMember', petra)
  expect((await petra).answer.row).toMatchObject({ role: 'supervisor', state: 'new', version: 2 })
  await tell('addSite', ask(api.addSite, {}, { name: 'Northgate', code: '17' }))
  const sites = ask(api.listSites, {}, {})
  await tell('listSites', sites)
  const northgate = { siteId: (await sites).answer.sites[0]?.id ?? '' }
  await tell('changeSite', ask(api.changeSite, northgate, { version: 1, name: 'North', code: '17' }))
  await tell('changeStaffSites', ask(api.changeStaffSites, member, { version: 2, sites: [northgate.siteId] }))
  await tell('switchSite', ask(api.switchSite, northgate, { version: 2, open: true }))
  const closing = ask(api.switchSite, northgate, { version: 3, open: false })
  expect((await closing).problem.refusal?.code).toBe('site-in-use')
  await tell(
    'changeStaffEmail',
    ask(api.changeStaffEmail, member, { version: 3, email: 'Petra@example.org' }),
  )
  await tell('restartStaff', ask(api.restartStaff, member, { version: 4 }))
  await tell('switchStaff', ask(api.switchStaff, member, { version: 5, active: false }))
  await tell('endStaffSessions', ask(api.endStaffSessions, member, { version: 6 }))
  const own = ask(api.switchStaff, { staffId: 'mock-staff-kenji' }, { version: 1, active: false })
  expect((await own).problem.refusal?.code).toBe('own-access')
  await ask(api.signInStaff, {}, { username: 'ruth', password: 'right' })
  const review = ask(api.listAccess, {}, {})
  await tell('listAccess', review)
  const { rows: access, waiting: unread } = (await review).answer
  expect(access.find(({ id }) => id === 'mock-staff-ruth')?.whyNot?.badge).toBe('Your own access')
  const marta = { staffId: 'mock-staff-marta' }
  await tell('reviewAccess', ask(api.reviewAccess, marta, { version: 1 }))
  expect((await ask(api.listAccess, {}, {})).answer.waiting).toBe(unread - 1)
  await tell('exportAccess', ask(api.exportAccess, {}, {}))
  await ask(api.signInStaff, {}, { username: 'kenji', password: 'right' })
  const reason = 'Links die in spam too early'
  const longer = { revision: 0, changes: { resetLife: 45 * 60_000 }, reason }
  const tooLong = { ...longer, changes: { resetLife: 25 * 3_600_000 } }
  expect((await ask(api.savePolicyDraft, {}, tooLong)).status).toBe(400)
  await tell('savePolicyDraft', ask(api.savePolicyDraft, {}, longer))
  await tell('simulatePolicy', ask(api.simulatePolicy, {}, { revision: 1 }))
  for (let second = 0; second < 3; second++) pass(1_000)
  await ask(api.signInStaff, {}, { username: 'ines', password: 'right' })
  const drafted = ask(api.getPolicy, {}, {})
  await tell('getPolicy', drafted)
  const { draft } = (await drafted).answer
  expect(draft).toMatchObject({ by: 'K. Morrow', mine: false, simulation: { state: 'done', fresh: true } })
  await tell('publishPolicy', ask(api.publishPolicy, {}, { seen: draft?.seen ?? '' }))
  const versions = ask(api.listPolicyVersions, { version: 'newest' }, {})
  await tell('listPolicyVersions', versions)
  expect((await versions).answer.rows).toMatchObject([{ version: 2, changes: [{ name: 'resetLife' }] }])
  await tell('returnToPolicy', ask(api.returnToPolicy, { version: '1' }, { reason }))
  await tell('discardPolicyDraft', ask(api.discardPolicyDraft, {}, { revision: 1 }))
  await tellOfWording(tell)
  await tell('countAnomalies', ask(api.countAnomalies, {}, {}))
  const odd = ask(api.listAnomalies, { list: 'waiting', anomalyId: 'beginning' }, {})
  await tell('listAnomalies', odd)
  const ofAnomaly = { anomalyId: (await odd).answer.rows[1]?.id ?? '' }
  await tell('getAnomaly', ask(api.getAnomaly, ofAnomaly, {}))
  await tell('assignAnomaly', ask(api.assignAnomaly, ofAnomaly, { staffId: 'mock-staff-ines' }))
  await tell('noteAnomaly', ask(api.noteAnomaly, ofAnomaly, { note: 'Counter shift that day' }))
  expect((await ask(api.getAnomaly, ofAnomaly, {})).answer).toMatchObject({
    row: { holder: 'With you' },
    notes: [{ by: 'I. Calloway', note: 'Counter shift that day' }],
  })
  await tell('settleAnomaly', ask(api.settleAnomaly, ofAnomaly, { reason: 'duty' }))
  const [gravest] = (await odd).answer.rows
  await tell('handOnAnomaly', ask(api.handOnAnomaly, { anomalyId: gravest?.id ?? '' }, {}))
  const drawn = ask(api.listReviews, { list: 'waiting', reviewId: 'beginning' }, {})
  await tell('listReviews', drawn)
  expect((await drawn).answer.overdue.count).toBe(1)
  const drawnCall = (reviewId: string) => ask(api.getReview, { reviewId }, {})
  await tell('getReview', drawnCall('review-0003'))
  expect((await drawnCall('review-0003')).answer).toMatchObject({ may: [] })
  const talk = { verdict: 'to-talk-about', reason: 'other', note: 'Say when the mail comes' } as const
  await tell('signOffReview', ask(api.signOffReview, { reviewId: 'review-0002' }, talk))
  await tell('lookAgain', ask(api.lookAgain, { reviewId: 'review-0004' }, { verdict: 'withdrawn' }))
  await tell('handOnReview', ask(api.handOnReview, { reviewId: 'review-0001' }, {}))
  const lookedAgain = (await drawnCall('review-0004')).answer
  expect(lookedAgain.row.standing).toBe('Not agreed. The note is withdrawn')
  await ask(api.signInStaff, {}, { username: 'marta', password: 'right' })
  await tell('listOwnReviews', ask(api.listOwnReviews, { reviewId: 'beginning' }, {}))
  await tell('answerReview', ask(api.answerReview, { reviewId: 'review-0005' }, { agreed: true }))
  const left = ask(api.countOwnReviews, {}, {})
  await tell('countOwnReviews', left)
  expect((await left).answer.waiting).toBe(1)
  await ask(api.signInStaff, {}, { username: 'ines', password: 'right' })
  const figures = ask(api.getFigures, {}, { period: 'month' })
  await tell('getFigures', figures)
  expect((await figures).answer.figures).toMatchObject({ calls: 840, turnedAway: { percent: 5 } })
  const behind = { period: 'month', figure: 'turned-away' } as const
  const away = ask(api.listFigureCalls, {}, behind)
  await tell('listFigureCalls', away)
  const { total, rows: turnedAway } = (await away).answer
  expect([total, turnedAway[0]?.ended]).toEqual([42, 'Not verified'])
  const healthy = ask(api.getHealth, {}, {})
  await tell('getHealth', healthy)
  expect((await healthy).answer).toMatchObject({ state: 'look', title: /2 things are/ })
  await ask(api.signInStaff, {}, { username: 'kenji', password: 'right' })
  const sent = new Blob(['PAT_ID,LNAME\n1,Novak\n'])
  const begun = ask(api.beginImport, {}, { fileName: 'patients.csv', size: sent.size })
  await tell('beginImport', begun)
  const { importId } = (await begun).answer
  await tell('sendImportPiece', ask(api.sendImportPiece, { importId, offset: '0' }, { file: sent }))
  const { mapping } = (await ask(api.getImport, {}, {})).answer.open ?? {}
  const unsaid = await ask(api.checkImport, { importId }, { mapping })
  expect(unsaid.problem.fields).toMatchObject([{ path: 'mapping.dateOrder' }])
  const ordered = { ...mapping, dateOrder: 'month-day-year' } as const
  await tell('checkImport', ask(api.checkImport, { importId }, { mapping: ordered }))
  for (let second = 0; second < 6; second++) pass(1_000)
  await tell('getImport', ask(api.getImport, {}, {}))
  await tell('previewImport', ask(api.previewImport, { importId }, {}))
  await tell('startImport', ask(api.startImport, { importId }, {}))
  await tell('pauseImport', ask(api.pauseImport, { importId }, {}))
  await tell('endImport', ask(api.endImport, { importId }, {}))
  await tell('listImports', ask(api.listImports, { importId: 'beginning' }, {}))
  await tell('listRejections', ask(api.listRejections, { importId, place: 'beginning' }, {}))
  await tell('exportRejections', ask(api.exportRejections, { importId }, {}))
  expect([...said].sort()).toEqual(Object.keys(api).sort())
})
