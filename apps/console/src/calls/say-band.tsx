import { IconVolume } from '@tabler/icons-react'
import { useOnCall } from '../shell/on-call/on-call.tsx'
import css from './say-band.module.css'
import { languageWords } from './words.ts'

/** What is said aloud: always here, always this high, so that the eye for talking has one home. */
export function SayBand() {
  const { workspace, saying } = useOnCall()
  const { language } = workspace.call
  const spoken = saying?.spoken ?? workspace.say
  if (workspace.call.state === 'closed')
    return (
      <section className={css['say']} aria-label="Say to the caller">
        <div />
        <p className={css['under']}>The call is over; there is nothing to say.</p>
      </section>
    )
  return (
    <section className={css['say']} aria-label="Say to the caller">
      <div className={css['tag']}>
        <span>
          <IconVolume size={18} aria-hidden /> Say
        </span>
        <small>{languageWords[language]}</small>
      </div>
      <div>
        <p className={css['said']} lang={language}>
          {spoken[language]}
        </p>
        {language !== 'en' && <p className={css['under']}>{spoken.en}</p>}
      </div>
      <div className={css['more']}>{saying?.more}</div>
    </section>
  )
}
