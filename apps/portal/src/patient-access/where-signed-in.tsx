import type { Body } from '../api/endpoints.ts'
import { DoneIcon } from '../shell/icons.tsx'
import { useTimes, useWords } from '../shell/language.ts'
import { Press } from '../shell/press.tsx'
import { accountWords, browserNames, deviceWords } from './account-words.ts'
import type { Own } from './session.ts'

export type Wish = Body<'endOwnSessions'>
type Props = {
  sessions: Own['sessions']
  busy: boolean
  /** Another session was just ended. */
  ended: boolean
  onEnd: (wish: Wish) => void
}

/** Each device with what is known of it, and one press to sign out there. */
export function WhereSignedIn({ sessions, busy, ended, onEnd }: Props) {
  const t = useWords(accountWords)
  const times = useTimes()
  const nameOf = useDeviceName()
  return (
    <>
      <h2>{t('sessions')}</h2>
      <ul className="facts">
        {sessions.map(({ id, device, here, lastUsedAt }) => {
          const name = nameOf(device)
          return (
            <li key={id} className={here ? undefined : 'beside'}>
              <span>
                <b>{name}</b>
                {here ? (
                  <span className="yes">
                    <DoneIcon /> {t('here')}
                  </span>
                ) : (
                  <span className="soft">{t('last', { time: times.past(lastUsedAt) })}</span>
                )}
              </span>
              {!here && (
                <button
                  type="button"
                  className="btn side small"
                  aria-label={t('end.name', { device: name })}
                  aria-disabled={busy || undefined}
                  onClick={() => onEnd({ which: 'one', id })}
                >
                  {t('end')}
                </button>
              )}
            </li>
          )
        })}
      </ul>
      <p role="status">{ended ? t('ended') : ''}</p>
      <div className="does">
        <Press busy={busy} look="side" onPress={() => onEnd({ which: 'all' })}>
          {t('all')}
        </Press>
        <p className="soft">{t('all.note')}</p>
      </div>
    </>
  )
}

function useDeviceName() {
  const t = useWords(deviceWords)
  return (device: Own['sessions'][number]['device']) => {
    if (!device) return t('other')
    const kind = t(device.kind)
    return device.browser === 'other' ? kind : `${kind}, ${browserNames[device.browser]}`
  }
}
