import type {
  AccessLink,
  ContactChange,
  InactiveReport,
  Message,
  PatientEvent,
  PatientFacts,
  PortalAccount,
  TemporaryLogin,
} from '@portal-desk/domain'

/** What this patient does with a mail that is sent during a call. */
export type MailHabit = 'reads-it' | 'never-looks' | 'server-defers'

/** One made-up patient with all that the rules look at. */
export type MockPatient = {
  facts: PatientFacts
  account?: PortalAccount
  /** Newest first, as every list here. */
  links: AccessLink[]
  temporaryLogins?: TemporaryLogin[]
  messages: Message[]
  events: PatientEvent[]
  contactChange?: ContactChange
  inactiveReports?: InactiveReport[] | undefined
  /** The number that such a change is about. */
  newPhone?: string
  /** The chart has it as well. */
  changeCharted?: true
  /** When a name very close to this one's was tried, newest first. */
  nearMisses?: number[]
  /** Acts for a patient and is none. */
  withoutChart?: true
  habit: MailHabit
  /** A colleague who has a call open with this patient. */
  inCallWith?: string
}
