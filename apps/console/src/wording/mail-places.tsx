import { Textarea } from '@mantine/core'
import { type Language, type Place, placeName } from '@portal-desk/domain'
import panel from '../shell/panel.module.css'
import type { WordingTyped } from './use-wording-draft.ts'
import css from './wording.module.css'

const named = (names: readonly string[]) => names.map((name) => `{${name}}`).join(' ')

/** Characters that stand in a line of a field where two are side by side. */
const PER_LINE = 30

/** The places of a mail, both languages side by side, so that one does not fall behind the other. */
export function MailPlaces({ places, typed }: { places: readonly Place[]; typed: WordingTyped }) {
  const pairs = places.filter(({ language }) => language === 'en')
  const other = (place: Place) => places.find(({ path }) => path === place.path.replace(/^en/, 'es'))
  return (
    <section className={panel['panel']} aria-labelledby="places">
      <header>
        <h2 id="places">Words</h2>
        <span className="sm dim">
          Here may stand <span className={css['code']}>{named(places[0]?.may ?? [])}</span>
        </span>
      </header>
      <div className={css['places']}>
        {pairs.flatMap((place) =>
          [place, other(place)]
            .filter((one) => one !== undefined)
            .map((one) => <PlaceField key={one.path} place={one} typed={typed} />),
        )}
      </div>
      <p className={css['inside']}>
        <span className="dim">
          The greeting, where the button leads, “This wasn’t me”, “We will never ask you to read this to us”
          and the foot with name, phone and hours stand in every mail and are not worded.
        </span>
      </p>
    </section>
  )
}

function PlaceField({ place, typed }: { place: Place; typed: WordingTyped }) {
  const text = typed.textAt(place)
  const differs = text !== place.usual
  const note = [
    place.must.length > 0 ? `Keep ${named(place.must)}.` : '',
    place.optional ? 'May be left empty.' : '',
    differs && !place.optional ? `Usual: ${place.usual}` : '',
  ]
  return (
    <Textarea
      label={placeName(place)}
      lang={place.language}
      description={note.filter(Boolean).join(' ')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      className={differs ? css['changed'] : ''}
      rows={Math.min(8, Math.max(place.kind === 'paragraph' ? 2 : 1, Math.ceil(text.length / PER_LINE)))}
      maxLength={place.most + 100}
      readOnly={!typed.mayType}
      value={text}
      error={typed.faultOf(`words.${place.path}`)}
      onChange={(event) => typed.put(place.path, event.currentTarget.value.replace(/\n/g, ' '))}
    />
  )
}

/** The languages a mail can be read in. */
export const languageLabels: Record<Language, string> = { en: 'English', es: 'Español' }
