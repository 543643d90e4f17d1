import type { PasswordRule } from '@portal-desk/domain'
import type { Put } from '../say.ts'
import { lengthOf } from './strength.ts'

/** The lines of the list, in the order in which the server tries the rules. */
const LINES = ['length', 'long', 'common', 'clinic', 'personal'] as const
type RuleName = (typeof LINES)[number]
/** `later`: only the server can know, because a page that held the name would tell it to whoever has the link. */
export type RuleState = 'open' | 'done' | 'later' | 'bad'
export type RuleLine = { name: RuleName; state: RuleState }

/** What the server told about the length, in code points. */
export type Limits = { least: number; most: number }

/** Shown only when they are what refused the password. */
const UNLISTED: readonly RuleName[] = ['long', 'clinic']
const LINE_OF: Record<PasswordRule, RuleName> = {
  'too-short': 'length',
  'too-long': 'long',
  common: 'common',
  'clinic-word': 'clinic',
  username: 'personal',
  'own-name': 'personal',
  'birth-date': 'personal',
  mrn: 'personal',
}

/**
 * How each rule stands while typing.
 *
 * @param refused the rule that said no, as long as the password is still the refused one: what comes before it in
 *   the list was met, of what comes after it nothing is known
 */
export function ruleLines(
  password: string,
  { least }: Limits,
  refused: PasswordRule | undefined,
): RuleLine[] {
  const at = refused ? LINES.indexOf(LINE_OF[refused]) : -1
  return LINES.flatMap((name, i): RuleLine[] => {
    if (i !== at && UNLISTED.includes(name)) return []
    if (i === at) return [{ name, state: 'bad' }]
    if (name === 'length') return [{ name, state: lengthOf(password) >= least ? 'done' : 'open' }]
    return [{ name, state: i < at ? 'done' : 'later' }]
  })
}

type RefusedKey = `choose.refused.${'common' | 'personal' | 'mrn' | 'clinic' | 'short' | 'long'}`

/** The sentence for a refusal: what is wrong and how to do better; never which word it was. */
export function refusedWords(
  rule: PasswordRule,
  password: string,
  { least, most }: Limits,
): [RefusedKey, Put] {
  const sentences: Record<PasswordRule, [RefusedKey, Put]> = {
    'too-short': ['choose.refused.short', { n: least - lengthOf(password) }],
    'too-long': ['choose.refused.long', { n: most }],
    common: ['choose.refused.common', {}],
    'clinic-word': ['choose.refused.clinic', {}],
    username: ['choose.refused.personal', {}],
    'own-name': ['choose.refused.personal', {}],
    'birth-date': ['choose.refused.personal', {}],
    mrn: ['choose.refused.mrn', {}],
  }
  return sentences[rule]
}
