import type { Accent, Language } from '@portal-desk/domain'

export type Block =
  | { block: 'paragraph'; text: string; lead?: string }
  | { block: 'button'; label: string; address: string }
  /** The one-time address once more, as text to copy; plain text has it in its button. */
  | { block: 'copy'; text: string; address: string }
  | { block: 'large'; text: string }
  /** Whom to call. `phone` stands in `text`: where the mail may link, calling is one tap. */
  | { block: 'call-us'; text: string; phone: string }
  /** Beside another button it is a link behind its question; a notice has no other button than this one. */
  | { block: 'not-me'; look: 'link' | 'button'; text: string; label: string; address: string }
  | { block: 'never-ask'; lead: string; text: string }
  | { block: 'foot'; clinic: string; phone: string; hours: string; noReplies: string }

/** A mail whose placeholders are filled: plain words, escaped by nobody yet. Text and HTML are printed from this. */
export type MailDocument = {
  language: Language
  clinic: string
  accent: Accent
  subject: string
  preheader: string
  heading: string
  /** False where the mail shows a username: not even the phone number is a link there (M1). */
  mayLink: boolean
  blocks: readonly Block[]
}
