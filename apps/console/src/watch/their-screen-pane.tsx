import type { Watch } from '@portal-desk/contract'
import { capital } from '@portal-desk/domain'
import { IconCheck, IconLock } from '@tabler/icons-react'
import { useNow, useZone } from '../shell/clock.tsx'
import { useOnCall } from '../shell/on-call/on-call.tsx'
import { usePronoun } from '../shell/on-call/use-pronoun.ts'
import { Pane } from '../shell/pane.tsx'
import { useSession } from '../shell/session.tsx'
import { untilWords } from '../shell/times.ts'
import css from './watch.module.css'

const givenWords = ({ way, letter, what }: Watch): string => {
  if (letter) return 'A code, on a letter'
  return way === 'code' ? 'A code, read out on this call' : `${what}, to the email address on file`
}
const lineWords = { met: 'met', 'not-yet': 'not yet', later: 'later' } as const

/** The patient's page in words, so that somebody can be guided whose screen is not seen. Never what is typed. */
export function TheirScreenPane() {
  const { watch } = useOnCall().workspace
  const { their } = usePronoun()
  if (!watch) return null
  return (
    <Pane title={`On ${their} screen now`}>
      {watch.theirScreen ? <Screen screen={watch.theirScreen} /> : <NotThere watch={watch} />}
      <Facts watch={watch} />
    </Pane>
  )
}

function Screen({ screen }: { screen: NonNullable<Watch['theirScreen']> }) {
  const { clinic } = useSession()
  const { workspace } = useOnCall()
  const { subject, s } = usePronoun()
  const { language } = workspace.call
  const inEnglish = language !== 'en'
  return (
    // biome-ignore lint/a11y/useSemanticElements: a picture of a page in words, not fields
    <div className={css['screen']} role="group" aria-label="What the patient’s page says, in words">
      <div className={css['address']}>
        <IconLock size={13} aria-hidden /> {clinic.portalOrigin.replace(/^https?:\/\//, '')}
      </div>
      <div className={css['page']}>
        <div className={css['title']} lang={language}>
          {screen.title[language]}
        </div>
        {inEnglish && <div className="xs dim">{screen.title.en}</div>}
        <div className={css['typed']}>
          what {subject} type{s} is never shown here
        </div>
        <ul className={css['lines']}>
          {screen.lines.map(({ text, state }) => (
            <li key={text.en}>
              <span className={state === 'met' ? css['met'] : css['notMet']} aria-hidden>
                {state === 'met' && <IconCheck size={12} stroke={3} />}
              </span>
              <span>
                <span lang={language}>{text[language]}</span>
                {inEnglish && <span className="dim"> · {text.en}</span>}
              </span>
              <span
                className={state === 'met' ? 'state ok' : state === 'not-yet' ? 'state wait' : 'state dim'}
              >
                {lineWords[state]}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

const NotThere = ({ watch }: { watch: Watch }) => (
  <p className={`note sm ${css['notThere']}`}>{notThereWords(watch, usePronoun())}</p>
)

type Patient = ReturnType<typeof usePronoun>
function notThereWords({ steps, signedIn, way }: Watch, { subject, object, their, is, s }: Patient): string {
  if (signedIn) return `${capital(subject)} ${is} signed in.`
  if (steps.some(({ state }) => state === 'stopped'))
    return `There is nothing on ${their} screen from this ${way === 'code' ? 'code' : 'email'}. Another way is needed.`
  if (steps.some(({ step, state }) => step === 'opened' && state === 'done'))
    return `What the page says now is not known here. Ask ${object} what ${subject} see${s}.`
  if (way === 'code')
    return `The code has not been typed. Ask ${object} to open the portal and press “I have a code from the clinic”.`
  return `The link has not been opened. Ask ${object} to look in spam, junk and promotions too, for the clinic’s name. An email takes one to five minutes.`
}

function Facts({ watch }: { watch: Watch }) {
  const zone = useZone()
  const now = useNow(30_000)
  const { subject, s } = usePronoun()
  const code = watch.way === 'code'
  const goesOn = !watch.signedIn && !watch.steps.some(({ state }) => state === 'stopped')
  return (
    <dl className="facts">
      <div>
        <dt>{code ? 'Given' : 'Sent'}</dt>
        <dd>{givenWords(watch)}</dd>
      </div>
      {goesOn && (
        <div>
          <dt>{code ? 'The code' : 'The link'}</dt>
          <dd>
            {watch.linkUntil > now ? `works ${untilWords(watch.linkUntil, now, zone)}` : 'has run out'}; only
            the newest one works.
          </dd>
        </div>
      )}
      {goesOn && (
        <div>
          <dt>Afterwards</dt>
          <dd>
            {capital(subject)} sign{s} in by hand with the new password; the page leads there.
          </dd>
        </div>
      )}
    </dl>
  )
}
