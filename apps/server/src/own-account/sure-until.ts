import type { Desk } from '../desk.ts'
import type { PatientAtPortal } from '../http/session.ts'

/** Until when the password that was typed last counts for a grave step (S4); 0 where none was. */
export const sureUntil = (desk: Desk, { reauthenticatedAt }: PatientAtPortal): number =>
  reauthenticatedAt === undefined ? 0 : reauthenticatedAt + desk.house().policy.reauthenticationLife
