import type { CallFacts } from '../facts.ts'

/** Whether this member of staff gave their own password again a moment ago (S4). */
export const isFreshlyReauthenticated = ({
  staff,
  policy,
  now,
}: Pick<CallFacts, 'staff' | 'policy' | 'now'>): boolean =>
  staff.reauthenticatedAt !== undefined && now - staff.reauthenticatedAt <= policy.reauthenticationLife
