import type { CallFacts } from '../facts.ts'
import type { Spoken } from '../shared/language.ts'
import type { TemporaryLoginState } from '../temporary-login/temporary-login.ts'
import { reaches } from '../verify/assurance.ts'
import type { Assurance } from '../verify/verification.ts'
import type { CodeStanding } from '../watch/code-watch.ts'
import type { WordsAt } from './clock.ts'
import { codeAfter, codeRanOut, letterAfter, temporaryLoginLine } from './code-words.ts'
import { tries } from './counts.ts'
import { capital, pronounOf, pronounWords } from './person-words.ts'
import { ruleLines } from './rule-lines.ts'
import { ruleWords } from './rule-words.ts'
import { sayLines } from './say-lines.ts'
import { refusedBecause, watchSay } from './watch-say.ts'
import type { WatchInWords } from './watch-words.ts'

type Steps = WatchInWords['steps']
const over: readonly TemporaryLoginState[] = ['expired', 'revoked', 'superseded', 'locked']

/** MUST_CHANGE_PENDING of console-words §1.2: the page is open, the password is not chosen. */
const oneStepLeft: Spoken = {
  en: 'One step is left: choosing your own password. Please stay on that page until it says you are done, or I can email you a link back to it.',
  es: 'Solo falta un paso: crear su propia contraseña. Quédese en esa página hasta que le diga que terminó, o le mando un enlace por correo para volver.',
}

function headlineOf({ login, state, chosenAt, signedInAt }: CodeStanding, facts: CallFacts): string {
  const { subject, has, is, their } = pronounWords[pronounOf(facts.patient.sex)]
  if (signedInAt !== undefined) return `${capital(subject)} ${has} signed in`
  if (chosenAt !== undefined) return 'The new password is saved'
  switch (state) {
    case 'used':
      return `${capital(subject)} ${is} choosing ${their} password`
    case 'expired':
      return 'The code ran out of time'
    case 'locked':
      return 'The code closed after too many tries'
    case 'superseded':
      return 'A newer code was issued'
    case 'revoked':
      return 'The code has ended'
    default:
      return login.printed
        ? 'The letter is made, its code not typed yet'
        : 'The code is read out, not typed yet'
  }
}

function stepsOf(standing: CodeStanding, facts: CallFacts, words: WordsAt): Steps {
  const { login, state, typedAt, chosenAt, signedInAt } = standing
  const all = [
    {
      step: 'code-given',
      at: login.issuedAt,
      done: login.printed ? 'Letter made' : 'Code read out',
      waits: '',
    },
    { step: 'code-typed', at: typedAt ?? chosenAt, done: 'Code typed', waits: 'Not typed yet' },
    { step: 'password-chosen', at: chosenAt, done: 'Password chosen', waits: 'Choosing a password' },
    { step: 'signed-in', at: signedInAt, done: 'Signed in', waits: 'Not signed in yet' },
  ] as const
  const first = all.findIndex(({ at }) => at === undefined)
  const stopped = chosenAt === undefined && over.includes(state)
  return all.map(({ step, at, done, waits }, i) => {
    if (at !== undefined) return { step, state: 'done', label: done, note: '', at }
    if (i !== first) return { step, state: 'next', label: done, note: '' }
    return {
      step,
      state: stopped ? 'stopped' : 'now',
      label: stopped ? done : waits,
      note: noteOf(standing, facts, words),
    }
  })
}

function noteOf(standing: CodeStanding, facts: CallFacts, words: WordsAt): string {
  const { login, state, chosenAt, refusedRule, refusedAt } = standing
  if (chosenAt !== undefined) return ''
  if (state === 'used' && refusedRule) {
    const rule = ruleWords(refusedRule, facts.policy)?.short ?? 'a rule'
    return `one refused ${words.en.at(refusedAt ?? facts.now)}: ${rule}`
  }
  if (state === 'issued' && login.wrongTries > 0)
    return `typed wrongly; ${tries(facts.policy.wrongTriesPerCode - login.wrongTries)} left`
  return temporaryLoginLine(login, state, words)
}

function sayOf(standing: CodeStanding, level: Assurance, facts: CallFacts, words: WordsAt): Spoken {
  const { login, state, chosenAt, signedInAt, refusedRule } = standing
  if (signedInAt !== undefined) return watchSay['signed-in']
  if (chosenAt !== undefined) return watchSay['password-chosen']
  const knows = reaches(level, 'standard')
  switch (state) {
    case 'issued':
      return login.printed ? letterAfter(facts.policy.printedCodeLife, words) : codeAfter
    case 'used': {
      const rule = ruleWords(refusedRule, facts.policy)
      if (!rule) return oneStepLeft
      return knows ? refusedBecause(rule.clause) : watchSay['password-refused']
    }
    case 'expired':
      return knows && !login.printed
        ? codeRanOut(facts.policy.temporaryLoginLife, words)
        : sayLines['new-password']
    case 'locked':
      return sayLines['new-password']
    default:
      return sayLines['one-moment']
  }
}

/** What became of the newest code of this call, as the page shows it. */
export function codeWatchWords(
  standing: CodeStanding,
  level: Assurance,
  facts: CallFacts,
  words: WordsAt,
): WatchInWords {
  const { login, state, chosenAt, signedInAt, refusedRule, until } = standing
  return {
    way: 'code',
    linkId: login.id,
    what: login.printed ? 'Activation code' : 'Temporary login',
    headline: headlineOf(standing, facts),
    steps: stepsOf(standing, facts, words),
    say: sayOf(standing, level, facts, words),
    ...(state === 'used' && chosenAt === undefined
      ? {
          theirScreen: {
            title: { en: 'Choose a password', es: 'Elija una contraseña' },
            lines: ruleLines(refusedRule, facts.policy),
          },
        }
      : {}),
    ...(login.printed ? { letter: state === 'issued' ? ('to-open' as const) : ('over' as const) } : {}),
    linkUntil: until,
    signedIn: signedInAt !== undefined,
  }
}
