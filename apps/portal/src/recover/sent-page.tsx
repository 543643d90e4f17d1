import { useEffect, useState } from 'react'
import { useSending } from '../api/use-sending.ts'
import { MailIcon } from '../shell/icons.tsx'
import { useTimes, useWords } from '../shell/language.ts'
import { usePage } from '../shell/page.ts'
import { Press } from '../shell/press.tsx'
import { Title } from '../shell/title.tsx'
import { To } from '../shell/to.tsx'
import { TroublePage } from '../shell/trouble-page.tsx'
import { shellWords } from '../shell/words.ts'
import type { Sent } from './sent.ts'
import { recoverWords } from './words.ts'

/** The neutral answer: the same words and the same waiting time whatever was typed (P7). */
export function SentPage({ sent, onSent }: { sent: Sent; onSent: (sent: Sent) => void }) {
  const t = useWords(recoverWords)
  const all = useWords(shellWords)
  const times = useTimes()
  const mayAgain = useReached(sent.againAt)
  const sending = useSending(sent.by, ({ againAt }) => onSent({ ...sent, againAt }))
  if (sending.trouble) {
    const { trouble, busy, again, drop } = sending
    return <TroublePage trouble={trouble} busy={busy} again={again} back={drop} />
  }
  return (
    <>
      <Title mark={<MailIcon size={44} />}>{t('sent.title')}</Title>
      <p>{t(sent.by === 'askForNewLink' ? 'sent.neutral.link' : 'sent.neutral')}</p>
      <p className="box">
        <b>{t('sent.time')}</b>
        {sent.by !== 'forgotUsername' && ` ${t('sent.newest')}`}
      </p>
      <h2>{t('sent.nothing')}</h2>
      <ul className="dots">
        <li>{t('sent.spam')}</li>
        <li>{t('sent.search')}</li>
        <li>{t('sent.old')}</li>
        <li>{t('sent.call')}</li>
      </ul>
      <div className="does" aria-live="polite">
        {mayAgain ? (
          <Press busy={sending.busy} look="side" onPress={() => sending.send(sent.body)}>
            {t('sent.again')}
          </Press>
        ) : (
          <p className="soft num">{t('sent.wait', { at: times.atClock(sent.againAt) })}</p>
        )}
      </div>
      <p>
        {sent.by === 'askForNewLink' ? (
          <To to="sign-in">{all('all.signIn')}</To>
        ) : (
          <To to={sent.by === 'forgotUsername' ? 'forgot-username' : 'forgot-password'}>{t('sent.wrong')}</To>
        )}
      </p>
    </>
  )
}

/** @param at milliseconds since 1970, UTC */
function useReached(at: number): boolean {
  const { now } = usePage()
  const [, look] = useState(0)
  useEffect(() => {
    const timer = setTimeout(() => look((count) => count + 1), Math.max(0, at - now()))
    return () => clearTimeout(timer)
  }, [at, now])
  return now() >= at
}
