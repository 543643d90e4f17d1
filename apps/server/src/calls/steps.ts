import type { ConsoleEndpoints } from '@portal-desk/contract'
import {
  decideCaller,
  decideLeaveRecord,
  decideNoteInterpreter,
  decideResume,
  decideWait,
} from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { decideInCall, sameCall } from '../unit/decide-in-call.ts'

/** Who is on the line: relationship, language, interpreter, relay. */
export const setCaller: UseCase<ConsoleEndpoints['setCaller']> = (_desk, { params, body, transact }) =>
  decideInCall(transact, params.callId, (facts) => decideCaller(facts, body), sameCall)

/** Who interprets, by their number. */
export const noteInterpreter: UseCase<ConsoleEndpoints['noteInterpreter']> = (
  _desk,
  { params, body, transact },
) =>
  decideInCall(transact, params.callId, (facts) => decideNoteInterpreter(facts, body.interpreterId), sameCall)

/** Lets a wrongly opened record go again. */
export const leaveRecord: UseCase<ConsoleEndpoints['leaveRecord']> = (_desk, { params, transact }) =>
  decideInCall(transact, params.callId, decideLeaveRecord, sameCall)

/** Puts the call aside while something moves by itself. */
export const letCallWait: UseCase<ConsoleEndpoints['letCallWait']> = (_desk, { params, transact }) =>
  decideInCall(transact, params.callId, decideWait, sameCall)

/** Takes the call up again. */
export const resumeCall: UseCase<ConsoleEndpoints['resumeCall']> = (_desk, { params, transact }) =>
  decideInCall(transact, params.callId, decideResume, sameCall)
