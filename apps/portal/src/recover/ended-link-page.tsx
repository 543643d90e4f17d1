import type { LinkAnswer } from '@portal-desk/contract'
import type { ReactNode } from 'react'
import { useSending } from '../api/use-sending.ts'
import { AlertIcon, ClockIcon, HandIcon, NewerIcon, UsedIcon } from '../shell/icons.tsx'
import { useLanguage, useTimes, useWords } from '../shell/language.ts'
import { dialled, usePage } from '../shell/page.ts'
import { Press } from '../shell/press.tsx'
import { around } from '../shell/say.ts'
import { Title } from '../shell/title.tsx'
import { To } from '../shell/to.tsx'
import { TroublePage } from '../shell/trouble-page.tsx'
import { shellWords } from '../shell/words.ts'
import { endedWords } from './ended-words.ts'
import type { Sent } from './sent.ts'

export type EndedLink = Exclude<LinkAnswer, { state: 'live' }>
type EndedProps = {
  link: EndedLink
  /** Undefined where the page has none any more, as after a reload (S8). */
  token: string | undefined
  onSent: (sent: Sent) => void
}

/** Says exactly what became of a link, that nothing changed, and offers a new one with one press. */
export function EndedLinkPage({ link, token, onSent }: EndedProps) {
  const t = useWords(endedWords)
  const { language } = useLanguage()
  const sending = useSending('askForNewLink', ({ againAt }, body) =>
    onSent({ by: 'askForNewLink', body, againAt }),
  )
  const { trouble, busy, again, drop } = sending
  if (trouble) return <TroublePage trouble={trouble} busy={busy} again={again} back={drop} />

  const newLink = (look: 'main' | 'side') => (
    <>
      <Press busy={busy} look={look} onPress={() => sending.send({ token: token ?? '', language })}>
        {t('ended.newLink')}
      </Press>
      <p className="soft">{t('ended.newLinkNote')}</p>
    </>
  )
  return <Ended link={link} gone={token === undefined} newLink={newLink} />
}

type Shown = { link: EndedLink; gone: boolean; newLink: (look: 'main' | 'side') => ReactNode }

function Ended({ link, gone, newLink }: Shown) {
  const t = useWords(endedWords)
  const all = useWords(shellWords)
  const times = useTimes()
  const { clinic } = usePage()
  switch (link.state) {
    case 'expired':
      return (
        <>
          <Title mark={<ClockIcon size={44} />}>{t('expired.title')}</Title>
          <p>{t('expired.what', { time: times.until(link.until), life: times.life(link.life) })}</p>
          <p>{t('expired.nothing')}</p>
          <div className="does">{newLink('main')}</div>
          <p>
            <To to="sign-in">{all('all.signIn')}</To>
          </p>
        </>
      )
    case 'redeemed':
      return (
        <>
          <Title mark={<UsedIcon size={44} />}>{t('used.title')}</Title>
          <p>{t('used.what', { time: times.past(link.at) })}</p>
          <p>{t('used.you')}</p>
          <div className="does">
            <To className="btn main" to="sign-in">
              {all('all.signIn')}
            </To>
            {newLink('side')}
          </div>
          <p>{t('used.notme')}</p>
        </>
      )
    case 'superseded':
      return (
        <>
          <Title mark={<NewerIcon size={44} />}>{t('replaced.title')}</Title>
          <p>{t('replaced.what', { time: times.past(link.newerAt) })}</p>
          <p className="box num">
            {around(t('replaced.find'), { clock: <b key="clock">{times.clock(link.newerAt)}</b> })}
          </p>
          <p>{t('replaced.or')}</p>
          <div className="does">{newLink('main')}</div>
        </>
      )
    case 'revoked':
      return (
        <>
          <Title mark={<HandIcon size={44} />}>{t('stopped.title')}</Title>
          <p>{t('stopped.what', { time: times.past(link.at) })}</p>
          <div className="does">
            <a className="btn main num" href={dialled(clinic.phone)}>
              {t('ended.call')}
            </a>
            {newLink('side')}
          </div>
        </>
      )
    case 'locked':
      return (
        <>
          <Title mark={<HandIcon size={44} />}>{t('locked.title')}</Title>
          <p>{t('locked.what')}</p>
          <div className="does">{newLink('main')}</div>
        </>
      )
    case 'unknown':
      return (
        <>
          <Title mark={<AlertIcon size={44} />}>{t(gone ? 'gone.title' : 'unknown.title')}</Title>
          <p>{t(gone ? 'gone.what' : 'unknown.what')}</p>
          <div className="does">
            {/* Nobody knows whose it is: the new one has to be asked for by name. */}
            <To className="btn main" to="forgot-password">
              {t('ended.newLink')}
            </To>
          </div>
        </>
      )
  }
}
