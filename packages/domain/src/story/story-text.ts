import type { PatientEvent } from '../facts.ts'
import type { Policy } from '../settings/policy.ts'

export type StoryKind = 'mail' | 'sign-in' | 'desk' | 'link' | 'check' | 'password'
/** Who reads, and how they are called in it. */
type Reader = { who: string; byDesk: boolean; policy: Policy }
/** What an entry of the trail is called in the story. */
export type Text = { kind: StoryKind; text: (event: PatientEvent, reader: Reader) => string }

/** What was written beside a reason. */
export const noted = ({ note }: PatientEvent): string => (note ? ` (“${note}”)` : '')
export const line = (kind: StoryKind, text: string | Text['text']): Text => ({
  kind,
  text: typeof text === 'string' ? () => text : text,
})
