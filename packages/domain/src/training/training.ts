import { hasRight, type Right, type Role } from '../call/roles.ts'

/** Where the training pages of the portal are, below its origin. */
export const TRAINING_PATH = '/training'

/** The clinic's own business: nothing that anybody goes by would come of it in training. */
const notPractised: ReadonlySet<Right> = new Set([
  'manage-staff',
  'review-access',
  'change-policy',
  'change-wording',
  'import',
  'see-health',
])

/** Whether what this right lets somebody do is practised (edge case 40). */
export const isPractised = (right: Right): boolean => !notPractised.has(right)

/** What somebody of this role may do here: in training less, and never more. */
export const hasRightIn = (role: Role, right: Right, training: boolean): boolean =>
  hasRight(role, right) && (!training || isPractised(right))
