import type { StaffSession } from '@portal-desk/contract'
import { TRAINING_PATH } from '@portal-desk/domain'
import type { z } from 'zod'
import type { Desk } from '../desk.ts'
import type { SessionDoor, StaffAtDesk } from '../http/session.ts'

/** What the console needs to know of its own session. */
export function sessionAnswer(
  desk: Desk,
  staff: StaffAtDesk,
  session: SessionDoor,
): z.infer<typeof StaffSession> {
  const { clinic, policy } = desk.house()
  const training = staff.training === true
  return {
    signedIn: true,
    staff: { id: staff.id, name: staff.name, role: staff.role },
    clinic: {
      name: clinic.name,
      phone: clinic.phone,
      timeZone: clinic.timeZone,
      portalOrigin: training ? clinic.portalOrigin + TRAINING_PATH : clinic.portalOrigin,
    },
    csrf: session.csrf(),
    now: desk.now(),
    idleUntil: staff.idleUntil,
    absoluteUntil: staff.absoluteUntil,
    reauthenticatedUntil:
      (staff.reauthenticatedAt ?? 0) + (staff.reauthenticatedAt ? policy.reauthenticationLife : 0),
    demo: desk.settings.demo,
    training,
  }
}

/** Times of a session that has just seen a key press. */
export function justActive(desk: Desk, staff: StaffAtDesk): StaffAtDesk {
  return { ...staff, idleUntil: desk.now() + desk.house().policy.staffIdle }
}
