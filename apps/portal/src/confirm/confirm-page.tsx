import { useEffect, useState } from 'react'
import type { Answer } from '../api/endpoints.ts'
import { useSending } from '../api/use-sending.ts'
import { AlertIcon, DoneIcon } from '../shell/icons.tsx'
import { useWords } from '../shell/language.ts'
import { OneMoment } from '../shell/press.tsx'
import { Title } from '../shell/title.tsx'
import { TroublePage } from '../shell/trouble-page.tsx'
import { confirmWords } from './words.ts'

type Result = Answer<'tapNumber'>['result']
type Live = Extract<Answer<'openConfirmation'>, { state: 'live' }>
type At = { at: 'opening' } | { at: 'asked' | 'numbers'; live: Live } | { at: 'ended'; result: Result }

type Props = { token: string | undefined; onNotMe: (report: string) => void }

/**
 * Three numbers, of which the desk says one. The numbers come after a press, because one tap decides and a mail scanner
 * that presses what it finds must not tap for the patient.
 */
export function ConfirmPage({ token, onNotMe }: Props) {
  const t = useWords(confirmWords)
  const [now, setNow] = useState<At>(token ? { at: 'opening' } : { at: 'ended', result: 'over' })
  const opening = useSending('openConfirmation', (link) =>
    setNow(link.state === 'live' ? { at: 'asked', live: link } : { at: 'ended', result: 'over' }),
  )
  const tapping = useSending('tapNumber', ({ result }) => setNow({ at: 'ended', result }))
  // biome-ignore lint/correctness/useExhaustiveDependencies: a link is opened once
  useEffect(() => {
    if (token) opening.send({ token })
  }, [token])

  const { trouble, busy, again } = tapping.trouble ? tapping : opening
  if (trouble)
    return (
      <TroublePage
        trouble={trouble}
        busy={busy}
        again={again}
        {...(tapping.trouble ? { back: tapping.drop, unsure: t('unsure') } : {})}
      />
    )
  if (now.at === 'opening') return <OneMoment />
  if (now.at === 'ended') return <Ended result={now.result} />
  const notMe = (
    <button type="button" className="btn side" onClick={() => onNotMe(now.live.report)}>
      {t('notcall')}
    </button>
  )
  if (now.at === 'asked')
    return (
      <>
        <Title>{t('ask.title')}</Title>
        <p>{t('ask.what')}</p>
        <div className="does">
          <button
            type="button"
            className="btn main"
            onClick={() => setNow({ at: 'numbers', live: now.live })}
          >
            {t('ask.yes')}
          </button>
          {notMe}
        </div>
      </>
    )
  return (
    <>
      <Title>{t('title')}</Title>
      <p>{t('why')}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these are three buttons */}
      <div className="trio" role="group" aria-label={t('pick')}>
        {now.live.numbers.map((number) => (
          <button
            type="button"
            key={number}
            className="num"
            aria-busy={tapping.busy || undefined}
            onClick={() => !tapping.busy && tapping.send({ token: token ?? '', number })}
          >
            {number}
          </button>
        ))}
      </div>
      <p className="box">
        <b>{t('never')}</b> {t('none')}
      </p>
      <div className="does">{notMe}</div>
    </>
  )
}

function Ended({ result }: { result: Result }) {
  const t = useWords(confirmWords)
  return (
    <>
      <Title mark={result === 'right' ? <DoneIcon size={44} /> : <AlertIcon size={44} />}>
        {t(`${result}.title`)}
      </Title>
      <p>{t(`${result}.what`)}</p>
    </>
  )
}
