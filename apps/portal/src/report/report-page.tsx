import { useEffect, useState } from 'react'
import type { Answer } from '../api/endpoints.ts'
import { useSending } from '../api/use-sending.ts'
import { AlertIcon, DoneIcon, HandIcon } from '../shell/icons.tsx'
import { useTimes, useWords } from '../shell/language.ts'
import { dialled, usePage } from '../shell/page.ts'
import { OneMoment, Press } from '../shell/press.tsx'
import { Title } from '../shell/title.tsx'
import { TroublePage } from '../shell/trouble-page.tsx'
import { events, reportWords } from './words.ts'

type Told = Answer<'openReport'>
type Standing = Told | { state: 'own' }
type At =
  | { at: 'opening' }
  | { at: 'told'; told: Standing }
  | { at: 'sure' }
  | { at: 'frozen' }
  | { at: 'kept' }

type Props = {
  /** Of the mail that told of something. */
  token: string | undefined
  /** Somebody who is signed in came from their own page; no mail is needed then. */
  own: boolean
  onFrozen: () => void
}

/**
 * "This wasn't me": says what the mail told of, and shuts the login. Opening changes nothing, and one press asks once
 * more: a mail scanner that presses what it finds must not shut anybody out.
 */
export function ReportPage({ token, own, onFrozen }: Props) {
  const t = useWords(reportWords)
  const [now, setNow] = useState<At>(
    token ? { at: 'opening' } : { at: 'told', told: { state: own ? 'own' : 'unknown' } },
  )
  const opening = useSending('openReport', (told) => setNow({ at: 'told', told }))
  const freezing = useSending('reportNotMe', ({ result }) =>
    setNow(result === 'frozen' ? { at: 'frozen' } : { at: 'told', told: { state: result } }),
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: a link is opened once
  useEffect(() => {
    if (token) opening.send({ token })
  }, [token])

  const freezingOwn = useSending('freezeOwnAccount', () => {
    setNow({ at: 'frozen' })
    onFrozen()
  })
  const shutting = token ? freezing : freezingOwn
  const freeze = () => (token ? freezing.send({ token }) : freezingOwn.send({}))
  const { trouble, busy, again } = shutting.trouble ? shutting : opening
  if (trouble)
    return (
      <TroublePage
        trouble={trouble}
        busy={busy}
        again={again}
        {...(shutting.trouble ? { back: shutting.drop, unsure: t('unsure') } : {})}
      />
    )
  if (now.at === 'opening') return <OneMoment />
  if (now.at === 'frozen') return <Ended kind="done" />
  if (now.at === 'kept')
    return (
      <>
        <Title mark={<DoneIcon size={44} />}>{t('kept.title')}</Title>
        <p>{t('kept.what')}</p>
      </>
    )
  if (now.at === 'sure')
    return (
      <>
        <Title>{t('sure.title')}</Title>
        <p>{t('sure.what')}</p>
        <div className="does">
          <Press busy={shutting.busy} look="stop" onPress={freeze}>
            <HandIcon />
            {t('sure.yes')}
          </Press>
          <button type="button" className="btn side" onClick={() => setNow({ at: 'kept' })}>
            {t('sure.no')}
          </button>
        </div>
      </>
    )
  if (now.told.state === 'over' || now.told.state === 'unknown') return <Ended kind={now.told.state} />
  return (
    <Offer told={now.told} onFreeze={() => setNow({ at: 'sure' })} onKeep={() => setNow({ at: 'kept' })} />
  )
}

type OfferProps = {
  told: Exclude<Standing, { state: 'over' | 'unknown' }>
  onFreeze: () => void
  onKeep: () => void
}

function Offer({ told, onFreeze, onKeep }: OfferProps) {
  const t = useWords(reportWords)
  const event = useWords(events)
  const times = useTimes()
  const past = told.state === 'ready' ? times.past(told.at) : ''
  const Time = past.charAt(0).toUpperCase() + past.slice(1)
  return (
    <>
      <Title>{t('title')}</Title>
      {told.state === 'ready' && (
        <p className="box num">{t('what', { Time, event: event(told.template) })}</p>
      )}
      <p>{t('offer')}</p>
      <div className="does">
        <button type="button" className="btn stop" onClick={onFreeze}>
          <HandIcon />
          {t('button')}
        </button>
        <button type="button" className="btn side" onClick={onKeep}>
          {t('keep')}
        </button>
      </div>
      <h2>{t('effects')}</h2>
      <ul className="dots">
        {(['effect.1', 'effect.2', 'effect.3', 'effect.4'] as const).map((line) => (
          <li key={line}>{t(line)}</li>
        ))}
      </ul>
      <p>{t('after')}</p>
    </>
  )
}

/** Frozen, or a link that can do nothing: either way the next step is a call. */
function Ended({ kind }: { kind: 'done' | 'over' | 'unknown' }) {
  const t = useWords(reportWords)
  const { phone } = usePage().clinic
  return (
    <>
      <Title mark={kind === 'done' ? <HandIcon size={44} /> : <AlertIcon size={44} />}>
        {t(`${kind}.title`)}
      </Title>
      <p>{t(`${kind}.what`)}</p>
      {kind === 'done' && <p>{t('done.next')}</p>}
      <div className="does">
        <a className="btn main num" href={dialled(phone)}>
          {t('call', { phone })}
        </a>
      </div>
    </>
  )
}
