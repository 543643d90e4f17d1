import type { Body } from '../api/endpoints.ts'

/** What was asked for, kept in memory so that it can be asked for once more. `againAt` in ms UTC, the same for all. */
export type Sent = { againAt: number } & (
  | { by: 'forgotPassword'; body: Body<'forgotPassword'> }
  | { by: 'forgotUsername'; body: Body<'forgotUsername'> }
  | { by: 'askForNewLink'; body: Body<'askForNewLink'> }
)
