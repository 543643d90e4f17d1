import { useMay } from '../shell/session.tsx'
import { NotYourWords } from './not-your-words.tsx'
import css from './wording.module.css'
import { WordingEditor } from './wording-editor.tsx'

/** What the clinic is called, when it answers, and its colour. */
export function ClinicPage() {
  if (!useMay('change-wording')) return <NotYourWords />
  return (
    <div className={css['alone']}>
      <WordingEditor about="clinic" heading="h1" />
    </div>
  )
}
