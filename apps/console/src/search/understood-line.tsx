import css from './find.module.css'
import type { Found } from './use-search.ts'
import { understoodWords } from './words.ts'

/** What each word was taken for, so that a misreading is seen at once. */
export function UnderstoodLine({ understood }: { understood: Found['understood'] }) {
  return (
    <div className={css['understood']}>
      {understood.length > 0 && <span className="sm dim">Understood as</span>}
      {understood.map((token) => (
        <span className={css['token']} key={`${token.kind} ${token.text}`}>
          {understoodWords[token.kind]} <b>{token.text}</b>
        </span>
      ))}
      <span className="sm dim">
        {understood.length > 0
          ? 'Typed behind it, this narrows at once: day and month, MRN, phone, ZIP code'
          : 'For example: garcia mar 1984 · smith 3/4/1971 · MRN 204118 garcia'}
      </span>
    </div>
  )
}
