import type { Answer } from '../api/endpoints.ts'

export type Session = Extract<Answer<'getPatientSession'>, { signedIn: true }>
/** Why somebody who was signed in sees the sign-in page again. */
export type Notice = 'idle' | 'ended' | 'left' | 'left-unsure' | 'everywhere'
/** Everything on "your sign-in". */
export type Own = Answer<'getOwnAccount'>
