import { useWords } from '../language.ts'
import { PasswordField } from '../password-field.tsx'
import { RuleList } from './rule-list.tsx'
import { refusedWords, ruleLines } from './rules.ts'
import { Spoken } from './spoken.tsx'
import { lengthOf, strengthOf } from './strength.ts'
import { StrengthMeter } from './strength-meter.tsx'
import type { NewPasswordState } from './use-new-password.ts'
import { chooseWords } from './words.ts'

type Props = { chosen: NewPasswordState; username: string }

/** One field with live rules; the server decides and answers with the rule that said no (P1–P4). */
export function NewPassword({ chosen, username }: Props) {
  const t = useWords(chooseWords)
  const { password, refused, limits } = chosen
  const { least, most } = limits
  const length = lengthOf(password)
  const rule = refused?.rule === 'empty' ? undefined : refused?.rule
  const still = refused?.password === password ? rule : undefined
  // What the server refused is easy to guess, whatever the estimate says.
  const strength = still && still !== 'too-long' ? 1 : strengthOf(password)
  const sentence = refused && rule && t(...refusedWords(rule, refused.password, limits))
  return (
    <>
      {/* Seen by password managers alone, so that they save the name with the password. */}
      <input
        className="unseen"
        tabIndex={-1}
        aria-hidden="true"
        readOnly
        autoComplete="username"
        value={username}
      />
      <PasswordField
        id="new-password"
        label={t('choose.label')}
        value={password}
        onType={chosen.type}
        autoComplete="new-password"
        error={refused?.rule === 'empty' ? t('choose.empty') : sentence}
        describedBy="strength rules"
        below={<StrengthMeter id="strength" strength={strength} />}
        ref={chosen.field}
      />
      <div>
        <h2>{t('choose.rules')}</h2>
        <RuleList
          id="rules"
          lines={ruleLines(password, limits, still)}
          limits={limits}
          missing={length === 0 ? 0 : Math.max(0, least - length)}
        />
      </div>
      <Spoken
        password={password}
        strength={strength}
        long={length >= least && length <= most}
        least={least}
      />
    </>
  )
}
