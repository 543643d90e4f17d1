import { contactChangeFacts, temporaryLoginFacts } from './facts/grant-facts.ts'
import { sendFacts, troubleFacts } from './facts/mail-facts.ts'
import { checkFacts, linkFacts, possessionFacts } from './facts/proof-facts.ts'
import { ageFacts, dormancyFacts, duplicateFacts } from './facts/record-facts.ts'
import { reviewFacts } from './facts/review-facts.ts'
import { lockFacts, passwordFacts, patientSessionFacts } from './facts/sign-in-facts.ts'
import { staffCallFacts, staffSessionFacts } from './facts/staff-facts.ts'
import type { PolicyFact, PolicyNumber } from './policy-fact.ts'

/** What is known about each number; one that is missing does not compile. */
export const policyFacts: Record<PolicyNumber, PolicyFact> = {
  ...possessionFacts,
  ...checkFacts,
  ...linkFacts,
  ...sendFacts,
  ...troubleFacts,
  ...temporaryLoginFacts,
  ...contactChangeFacts,
  ...lockFacts,
  ...passwordFacts,
  ...patientSessionFacts,
  ...staffSessionFacts,
  ...staffCallFacts,
  ...reviewFacts,
  ...ageFacts,
  ...dormancyFacts,
  ...duplicateFacts,
}

const numbersOf = (facts: object): PolicyNumber[] => Object.keys(facts) as PolicyNumber[]
export const policyNumbers: readonly PolicyNumber[] = numbersOf(policyFacts)

type Section = { title: string; numbers: PolicyNumber[] }
const section = (title: string, facts: object): Section => ({ title, numbers: numbersOf(facts) })

/** The numbers in the order in which people read them: parts, and sections in each. */
export const policyParts: readonly { id: string; title: string; sections: Section[] }[] = [
  {
    id: 'proof',
    title: 'Proof and links',
    sections: [
      section('Proof by phone and mail', possessionFacts),
      section('Identity check', checkFacts),
      section('How long links live', linkFacts),
    ],
  },
  {
    id: 'sends',
    title: 'Sends',
    sections: [
      section('How much is sent', sendFacts),
      section('When mail or the portal is in trouble', troubleFacts),
    ],
  },
  {
    id: 'temporary-login',
    title: 'Temporary login',
    sections: [section('Codes that are read out', temporaryLoginFacts)],
  },
  {
    id: 'contact-change',
    title: 'Contact change',
    sections: [section('A new address or number', contactChangeFacts)],
  },
  {
    id: 'sign-in',
    title: 'Patient sign-in',
    sections: [
      section('Wrong passwords', lockFacts),
      section('Passwords', passwordFacts),
      section('Sessions', patientSessionFacts),
    ],
  },
  {
    id: 'staff',
    title: 'Staff',
    sections: [
      section('Sessions and access', staffSessionFacts),
      section('On a call', staffCallFacts),
      section('Looking at calls', reviewFacts),
    ],
  },
  {
    id: 'records',
    title: 'Records',
    sections: [
      section('Parents and children', ageFacts),
      section('Logins nobody uses', dormancyFacts),
      section('Possible duplicates', duplicateFacts),
    ],
  },
]
