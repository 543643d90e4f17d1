import { useEffect, useRef } from 'react'
import { Why } from '../shell/field.tsx'
import { useTimes, useWords } from '../shell/language.ts'
import { accessWords } from './words.ts'

type IdleProps = {
  /** ms UTC */
  endsAt: number
  /** The last press to stay got no answer. */
  unheard: boolean
  onStay: () => void
}

/** Asks before an idle session ends; closing it in any way means staying. */
export function IdleWarning({ endsAt, unheard, onStay }: IdleProps) {
  const t = useWords(accessWords)
  const times = useTimes()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const opened = dialog.current
    opened?.showModal()
    // Closing it gives the focus back to where it was.
    return () => opened?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="ask-box stack"
      role="alertdialog"
      aria-labelledby="idle-title"
      aria-describedby="idle-what"
      onCancel={(event) => {
        event.preventDefault()
        onStay()
      }}
    >
      <h2 id="idle-title">{t('idle.title')}</h2>
      <p id="idle-what">{t('idle.what', { at: times.atClock(endsAt) })}</p>
      {unheard && (
        <div role="alert">
          <Why id="idle-why">{t('idle.unheard')}</Why>
        </div>
      )}
      <button type="button" className="btn main" onClick={onStay}>
        {t('idle.stay')}
      </button>
    </dialog>
  )
}
