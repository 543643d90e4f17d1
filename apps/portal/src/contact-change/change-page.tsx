import { Fragment, useEffect, useState } from 'react'
import type { Answer, Body } from '../api/endpoints.ts'
import { useSending } from '../api/use-sending.ts'
import { AlertIcon, DoneIcon } from '../shell/icons.tsx'
import { useTimes, useWords } from '../shell/language.ts'
import { dialled, usePage } from '../shell/page.ts'
import { OneMoment, Press } from '../shell/press.tsx'
import { Title } from '../shell/title.tsx'
import { TroublePage } from '../shell/trouble-page.tsx'
import { changeWords } from './words.ts'

/** The two clocks may differ by what a message takes. */
const MINUTE = 60_000

type Answered = Answer<'answerChange'>
type At = { at: 'opening' | 'asked' | 'sure' | 'kept' } | { at: 'ended'; answer: Answered }
type Props = {
  /** Which mail it came from: to the new address, a stranger's way out of it, or to the old address. */
  page: Body<'openChange'>['page']
  token: string | undefined
}

/**
 * One question with one button; opening it changes nothing (domain §3.9). What speaks for a new address is asked once
 * more, because a mail scanner that presses what it finds must not answer for anybody; stopping takes one tap.
 */
export function ChangePage({ page, token = '' }: Props) {
  const t = useWords(changeWords)
  const [phone, setPhone] = useState(false)
  const [now, setNow] = useState<At>(token ? { at: 'opening' } : { at: 'ended', answer: { result: 'over' } })
  const opening = useSending('openChange', ({ state, phone: ofPhone, ...more }) => {
    setPhone(ofPhone === true)
    setNow(
      state === 'live'
        ? { at: 'asked' }
        : { at: 'ended', answer: state === 'proved' ? { result: state, ...more } : { result: state } },
    )
  })
  const pressing = useSending('answerChange', (answer) => setNow({ at: 'ended', answer }))
  // biome-ignore lint/correctness/useExhaustiveDependencies: a link is opened once
  useEffect(() => {
    if (token) opening.send({ page, token })
  }, [token])

  const { trouble, busy, again } = pressing.trouble ? pressing : opening
  if (trouble)
    return (
      <TroublePage
        trouble={trouble}
        busy={busy}
        again={again}
        {...(pressing.trouble ? { back: pressing.drop, unsure: t('unsure') } : {})}
      />
    )
  if (now.at === 'opening') return <OneMoment />
  if (now.at === 'ended') return <Ended answer={now.answer} phone={phone} />
  if (now.at === 'kept')
    return (
      <>
        <Title mark={<DoneIcon size={44} />}>{t('kept.title')}</Title>
        <p>{t('kept.what')}</p>
      </>
    )
  if (now.at === 'sure' && page !== 'stop')
    // A page of its own, so that the same press cannot answer both.
    return (
      <Fragment key="sure">
        <Title>{t(`${page}.sure.title`)}</Title>
        <p>{t(`${page}.sure.what`)}</p>
        <div className="does">
          <Press busy={pressing.busy} look="main" onPress={() => pressing.send({ page, token })}>
            {t(`${page}.sure.yes`)}
          </Press>
          <button type="button" className="btn side" onClick={() => setNow({ at: 'kept' })}>
            {t('sure.no')}
          </button>
        </div>
      </Fragment>
    )
  return (
    <Fragment key="asked">
      <Title>{t(`${page}.title`)}</Title>
      <p>{t(page === 'stop' && phone ? 'stop.what.phone' : `${page}.what`)}</p>
      <div className="does">
        <Press
          busy={pressing.busy}
          look={page === 'stop' ? 'stop' : 'main'}
          onPress={() => (page === 'stop' ? pressing.send({ page, token }) : setNow({ at: 'sure' }))}
        >
          {t(`${page}.yes`)}
        </Press>
      </div>
      <p>{t(`${page}.note`)}</p>
    </Fragment>
  )
}

function Ended({ answer, phone }: { answer: Answered; phone: boolean }) {
  const t = useWords(changeWords)
  const times = useTimes()
  const { clinic, now } = usePage()
  const { result } = answer
  const Mark = result === 'over' ? AlertIcon : DoneIcon
  const lines = () => {
    if (result === 'noted') return [t('noted.what')]
    if (result === 'stopped') return [t(phone ? 'stopped.what.phone' : 'stopped.what'), t('stopped.next')]
    if (result === 'over') return [t('over.what')]
    if (answer.from === undefined) return [t('proved.later')]
    return [
      answer.from <= now() + MINUTE ? t('proved.used') : t('proved.from', { From: times.day(answer.from) }),
    ]
  }
  return (
    <>
      <Title mark={<Mark size={44} />}>{t(`${result}.title`)}</Title>
      {lines().map((line) => (
        <p key={line}>{line}</p>
      ))}
      {(result === 'stopped' || result === 'over') && (
        <div className="does">
          <a className="btn main num" href={dialled(clinic.phone)}>
            {t('call', { phone: clinic.phone })}
          </a>
        </div>
      )}
    </>
  )
}
