import type { ApprovalRequest } from '@portal-desk/contract'

/** console-words §5.6, as one or two words. */
export const stateWords: Record<ApprovalRequest['state'], string> = {
  requested: 'Waiting',
  approved: 'Approved',
  denied: 'Not approved',
  'timed-out': 'No answer',
  withdrawn: 'Taken back',
  used: 'Approved, used',
}
