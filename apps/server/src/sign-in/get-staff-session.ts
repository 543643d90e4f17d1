import type { ConsoleEndpoints } from '@portal-desk/contract'
import type { UseCase } from '../http/serve.ts'
import { sessionAnswer } from '../unit/session-answer.ts'

/** Who is signed in here; asking does not count as activity (S2). */
export const getStaffSession: UseCase<ConsoleEndpoints['getStaffSession']> = async (
  desk,
  { staff, session },
) =>
  staff
    ? sessionAnswer(desk, staff, session)
    : { signedIn: false, csrf: session.csrf(), clinic: { name: desk.house().clinic.name } }
