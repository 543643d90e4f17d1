import type { FormEvent } from 'react'
import { useSending } from '../api/use-sending.ts'
import { useWords } from '../shell/language.ts'
import { NewPassword } from '../shell/new-password/new-password.tsx'
import { useNewPassword } from '../shell/new-password/use-new-password.ts'
import { chooseWords } from '../shell/new-password/words.ts'
import { Press } from '../shell/press.tsx'
import { Title } from '../shell/title.tsx'
import { TroublePage } from '../shell/trouble-page.tsx'
import type { CheckedDate, Link } from './step.ts'

type ChooseProps = {
  token: string
  checked: CheckedDate
  onSaved: (username: string) => void
  onWrong: (triesLeft: number) => void
  onEnded: (link: Link) => void
}

/** Choosing a password behind a link whose birth date was right. */
export function ChoosePage({ token, checked, onSaved, onWrong, onEnded }: ChooseProps) {
  const t = useWords(chooseWords)
  const { birthDate, username } = checked
  const chosen = useNewPassword(checked)
  const sending = useSending('choosePassword', (answer, sent) => {
    if (answer.result === 'saved') onSaved(answer.username)
    else if (answer.result === 'wrong') onWrong(answer.triesLeft)
    else if (answer.result === 'ended') onEnded(answer.link)
    else chosen.refuse(answer.rule, sent.password)
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    if (chosen.mayGo()) sending.send({ token, birthDate, password: chosen.password })
  }

  if (sending.trouble) {
    const { trouble, busy, again, drop } = sending
    return <TroublePage trouble={trouble} busy={busy} again={again} back={drop} unsure={t('choose.unsure')} />
  }
  return (
    <>
      <Title>{t('choose.title')}</Title>
      <p>{t('choose.hint')}</p>
      <form className="stack" noValidate onSubmit={submit}>
        <p className="fixed">
          <span>{t('choose.username')}</span> <b>{username}</b>
        </p>
        <NewPassword chosen={chosen} username={username} />
        <Press busy={sending.busy}>{t('choose.button')}</Press>
        <p className="soft">{t('choose.paste')}</p>
      </form>
    </>
  )
}
