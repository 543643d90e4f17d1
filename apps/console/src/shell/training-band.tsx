import { IconSchool } from '@tabler/icons-react'
import { useEffect } from 'react'
import { openTraining } from './overlays.ts'
import css from './training-band.module.css'

/** Over every page of training, in words and by the colour of the frame: nobody takes the one desk for the other. */
export function TrainingBand() {
  useEffect(() => {
    const { documentElement, title } = document
    documentElement.dataset['training'] = ''
    document.title = `Training – ${title}`
    return () => {
      delete documentElement.dataset['training']
      document.title = title
    }
  }, [])
  return (
    <aside className={css['band']} aria-label="Training">
      <IconSchool size={16} aria-hidden />
      <span className={css['words']}>
        <b>Training</b>: fictional patients; nothing leaves.
      </span>
      <button type="button" onClick={openTraining}>
        Leave training
      </button>
    </aside>
  )
}
