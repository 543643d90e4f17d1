import type { PasswordRule } from '@portal-desk/domain'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useSending } from '../api/use-sending.ts'
import { useWords } from '../shell/language.ts'
import { PasswordField } from '../shell/password-field.tsx'
import { Press } from '../shell/press.tsx'
import { Title } from '../shell/title.tsx'
import { TroublePage } from '../shell/trouble-page.tsx'
import { chooseWords } from './choose-words.ts'
import { RuleList } from './rule-list.tsx'
import { refusedWords, ruleLines } from './rules.ts'
import { Spoken } from './spoken.tsx'
import type { CheckedDate, Link } from './step.ts'
import { lengthOf, strengthOf } from './strength.ts'
import { StrengthMeter } from './strength-meter.tsx'

const LONGEST_SENT = 2_048

type ChooseProps = {
  token: string
  checked: CheckedDate
  onSaved: (username: string) => void
  onWrong: (triesLeft: number) => void
  onEnded: (link: Link) => void
}

/** One password field with live rules; the server decides and answers with the rule that said no (P1–P4). */
export function ChoosePage({ token, checked, onSaved, onWrong, onEnded }: ChooseProps) {
  const t = useWords(chooseWords)
  const { birthDate, username, least, most } = checked
  const [password, setPassword] = useState('')
  const [refused, setRefused] = useState<{ rule: PasswordRule | 'empty'; password: string }>()
  const field = useRef<HTMLInputElement>(null)

  const sending = useSending('choosePassword', (answer, sent) => {
    if (answer.result === 'saved') onSaved(answer.username)
    else if (answer.result === 'wrong') onWrong(answer.triesLeft)
    else if (answer.result === 'ended') onEnded(answer.link)
    else setRefused({ rule: answer.rule, password: sent.password })
  })
  useEffect(() => {
    if (refused) field.current?.focus()
  }, [refused])

  const length = lengthOf(password)
  const rule = refused?.rule === 'empty' ? undefined : refused?.rule
  const still = refused?.password === password ? rule : undefined
  // What the server refused is easy to guess, whatever the estimate says.
  const strength = still && still !== 'too-long' ? 1 : strengthOf(password)

  function submit(event: FormEvent) {
    event.preventDefault()
    if (password === '') setRefused({ rule: 'empty', password })
    // More than a request may hold; any other refusal is the server's, so that the desk sees which rule it was.
    else if (password.length > LONGEST_SENT) setRefused({ rule: 'too-long', password })
    else sending.send({ token, birthDate, password })
  }

  if (sending.trouble) {
    const { trouble, busy, again, drop } = sending
    return <TroublePage trouble={trouble} busy={busy} again={again} back={drop} unsure={t('choose.unsure')} />
  }
  const sentence = refused && rule && t(...refusedWords(rule, refused.password, checked))
  return (
    <>
      <Title>{t('choose.title')}</Title>
      <p>{t('choose.hint')}</p>
      <form className="stack" noValidate onSubmit={submit}>
        <p className="fixed">
          <span>{t('choose.username')}</span> <b>{username}</b>
        </p>
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
          onType={setPassword}
          autoComplete="new-password"
          error={refused?.rule === 'empty' ? t('choose.empty') : sentence}
          describedBy="strength rules"
          below={<StrengthMeter id="strength" strength={strength} />}
          ref={field}
        />
        <div>
          <h2>{t('choose.rules')}</h2>
          <RuleList
            id="rules"
            lines={ruleLines(password, checked, still)}
            limits={checked}
            missing={length === 0 ? 0 : Math.max(0, least - length)}
          />
        </div>
        <Spoken
          password={password}
          strength={strength}
          long={length >= least && length <= most}
          least={least}
        />
        <Press busy={sending.busy}>{t('choose.button')}</Press>
        <p className="soft">{t('choose.paste')}</p>
      </form>
    </>
  )
}
