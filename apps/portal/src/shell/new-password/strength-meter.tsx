import { useWords } from '../language.ts'
import type { Strength } from './strength.ts'
import { chooseWords } from './words.ts'

/** The strength as a word and as four bars; the field points to it, so it is no stop of its own. */
export function StrengthMeter({ id, strength }: { id: string; strength: Strength }) {
  const t = useWords(chooseWords)
  return (
    <div className="meter">
      <span id={id}>
        {t('choose.strength')}: <b>{t(`choose.strength.${strength}`)}</b>
      </span>
      <span className="steps" aria-hidden="true">
        {[1, 2, 3, 4].map((step) => (
          <i key={step} className={step <= strength ? 'on' : undefined} />
        ))}
      </span>
    </div>
  )
}
