import type { ConsoleEndpoints } from '@portal-desk/contract'
import type { UseCase } from '../http/serve.ts'

/** Ends the session; without one there is nothing to end, and the answer is the same. */
export const signOutStaff: UseCase<ConsoleEndpoints['signOutStaff']> = async (
  _desk,
  { staff, session, transact },
) => {
  if (staff) {
    await transact(async (unit) => {
      unit.record({ action: 'staff.signed-out', outcome: 'done' })
      return { answer: null }
    })
  }
  await session.end()
  return { signedOut: true }
}
