import type { PasswordRule } from '../redeem/password-rule.ts'
import type { Policy } from '../settings/policy.ts'
import type { Spoken } from '../shared/language.ts'

/** One line of the patient's page. *later*: only known when they save, so neither met nor missing is claimed. */
export type ScreenLine = { text: Spoken; state: 'met' | 'not-yet' | 'later' }

/** The lines of the choose-a-password page in the order in which the rules are tried, with the rules behind each. */
const lines: { rules: readonly PasswordRule[]; text: (policy: Policy) => Spoken }[] = [
  {
    rules: ['too-short'],
    text: ({ passwordLeast }) => ({
      en: `At least ${passwordLeast} characters`,
      es: `Al menos ${passwordLeast} caracteres`,
    }),
  },
  {
    rules: ['too-long'],
    text: ({ passwordMost }) => ({
      en: `At most ${passwordMost} characters`,
      es: `Como máximo ${passwordMost} caracteres`,
    }),
  },
  {
    rules: ['common'],
    text: () => ({ en: 'Not one that many people use', es: 'No ser una que usa mucha gente' }),
  },
  {
    rules: ['clinic-word'],
    text: () => ({ en: 'Without the clinic’s name', es: 'Sin el nombre de la clínica' }),
  },
  {
    rules: ['username', 'own-name', 'birth-date', 'mrn'],
    text: () => ({
      en: 'Without your name, birth date or username',
      es: 'Sin su nombre, fecha de nacimiento ni usuario',
    }),
  },
]
/** Shown only when they are what refused the password: the page itself does not list them. */
const unlisted: readonly PasswordRule[] = ['too-long', 'clinic-word']

/**
 * The rules as the patient sees them. The first rule that does not hold refuses, so those before it were met and of
 * those after it nothing is known; what was typed is never known here.
 */
export function ruleLines(refused: string | undefined, policy: Policy): ScreenLine[] {
  const at = lines.findIndex(({ rules }) => rules.some((rule) => rule === refused))
  return lines.flatMap(({ rules, text }, i): ScreenLine[] => {
    if (i !== at && rules.some((rule) => unlisted.includes(rule))) return []
    const state = at === -1 || i > at ? 'later' : i === at ? 'not-yet' : 'met'
    return [{ text: text(policy), state }]
  })
}
