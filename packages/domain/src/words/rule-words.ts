import type { PasswordRule } from '../redeem/password-rule.ts'
import type { Policy } from '../settings/policy.ts'
import type { Spoken } from '../shared/language.ts'

type RuleText = { clause: (policy: Policy) => Spoken; short: (policy: Policy) => string }

const fixed = (en: string, es: string, short: string): RuleText => ({
  clause: () => ({ en, es }),
  short: () => short,
})

/** console-words §1.4, as a clause after "because", and a few words for the story. */
const rules: Record<PasswordRule, RuleText> = {
  'too-short': {
    clause: ({ passwordLeast }) => ({
      en: `it was too short; it needs at least ${passwordLeast} characters`,
      es: `era muy corta; necesita al menos ${passwordLeast} caracteres`,
    }),
    short: ({ passwordLeast }) => `shorter than ${passwordLeast} characters`,
  },
  'too-long': {
    clause: ({ passwordMost }) => ({
      en: `it was too long; ${passwordMost} characters is the most`,
      es: `era muy larga; el máximo es ${passwordMost} caracteres`,
    }),
    short: ({ passwordMost }) => `longer than ${passwordMost} characters`,
  },
  common: fixed(
    'many people use it, so it is easy to guess',
    'mucha gente la usa y es fácil de adivinar',
    'one that many people use',
  ),
  'clinic-word': fixed(
    'it had a word about the clinic or the portal in it',
    'tenía una palabra de la clínica o del portal',
    'a word about the clinic or the portal in it',
  ),
  username: fixed('it had the username in it', 'tenía el nombre de usuario', 'the username in it'),
  'own-name': fixed('it had your name in it', 'tenía su nombre', 'the patient’s name in it'),
  'birth-date': fixed('it had your birth date in it', 'tenía su fecha de nacimiento', 'the birth date in it'),
  mrn: fixed('it had your record number in it', 'tenía su número de expediente', 'the record number in it'),
}

/** The rule with this id, or undefined for one that this version does not know. */
export function ruleWords(
  rule: string | undefined,
  policy: Policy,
): { rule: PasswordRule; clause: Spoken; short: string } | undefined {
  if (rule === undefined || !Object.hasOwn(rules, rule)) return undefined
  const known = rule as PasswordRule
  return { rule: known, clause: rules[known].clause(policy), short: rules[known].short(policy) }
}
