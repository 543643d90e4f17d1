import { Checkbox, NativeSelect, Radio, TextInput } from '@mantine/core'
import { accents, dayIn, dayText, type Place } from '@portal-desk/domain'
import panel from '../shell/panel.module.css'
import type { WordingTyped } from './use-wording-draft.ts'
import css from './wording.module.css'

/** Every half hour a phone may be answered from or until. */
const TIMES = Array.from({ length: 48 }, (_, n) => n * 30)
const clock = (minutes: number) => {
  const hour = Math.floor(minutes / 60)
  return `${hour % 12 || 12}:${String(minutes % 60).padStart(2, '0')} ${hour < 12 ? 'am' : 'pm'}`
}
const timesWith = (own: number) => [...new Set([...TIMES, own])].sort((a, b) => a - b)
const EIGHT_TO_FIVE = { opens: 480, closes: 1020 }

type Props = { places: readonly Place[]; typed: WordingTyped }

/** Name, phone, colour and hours, as pages and mails have them. */
export function ClinicFields({ places, typed }: Props) {
  const of = (kind: Place['kind']) => places.filter((place) => place.kind === kind)
  return (
    <section className={panel['panel']} aria-labelledby="places">
      <header>
        <h2 id="places">What patients read</h2>
      </header>
      <div className={css['inside']}>
        {[...of('name'), ...of('phone')].map((place) => (
          <TextInput
            key={place.path}
            label={place.label}
            className={typed.textAt(place) === place.usual ? '' : css['changed']}
            maxLength={place.most}
            readOnly={!typed.mayType}
            value={typed.textAt(place)}
            error={typed.faultOf(`words.${place.path}`)}
            onChange={(event) => typed.put(place.path, event.currentTarget.value)}
          />
        ))}
        {of('accent').map((place) => (
          <AccentField key={place.path} place={place} typed={typed} />
        ))}
        <fieldset className={css['week']}>
          <legend>The phone is answered</legend>
          {of('day').map((place) => (
            <DayField key={place.path} place={place} typed={typed} />
          ))}
        </fieldset>
      </div>
    </section>
  )
}

function AccentField({ place, typed }: { place: Place; typed: WordingTyped }) {
  return (
    <Radio.Group
      label="Colour of the portal and the mails"
      description="Each was computed to be read by everybody, in light and in dark. The console keeps its own."
      value={typed.textAt(place)}
      error={typed.faultOf(`words.${place.path}`)}
      onChange={(accent) => typed.put(place.path, accent)}
    >
      <div className={css['accents']}>
        {Object.entries(accents).map(([accent, { label, light }]) => (
          <span key={accent} className={css['accent']}>
            <Radio value={accent} label={label} disabled={!typed.mayType} />
            <svg width="34" height="16" aria-hidden="true">
              <rect width="17" height="16" rx="3" fill={light.bar} />
              <rect x="13" width="21" height="16" rx="3" fill={light.fill} />
            </svg>
          </span>
        ))}
      </div>
    </Radio.Group>
  )
}

function DayField({ place, typed }: { place: Place; typed: WordingTyped }) {
  const day = dayIn(typed.textAt(place)) ?? null
  const fault = typed.faultOf(`words.${place.path}`)
  const put = (opens: number, closes: number) => typed.put(place.path, rangeText(opens, closes))
  const [opens, closes] = rangeOf(typed.textAt(place))
  return (
    <div className={css['day']}>
      <Checkbox
        label={place.label}
        checked={day !== null || fault !== undefined}
        disabled={!typed.mayType}
        onChange={(event) =>
          typed.put(place.path, dayText(event.currentTarget.checked ? EIGHT_TO_FIVE : null))
        }
      />
      {typed.textAt(place) === 'closed' ? (
        <span className="dim">closed</span>
      ) : (
        <>
          <NativeSelect
            aria-label={`${place.label}, from`}
            disabled={!typed.mayType}
            value={opens}
            data={timesWith(opens).map((time) => ({ value: String(time), label: clock(time) }))}
            onChange={(event) => put(Number(event.currentTarget.value), closes)}
          />
          <span className="dim">to</span>
          <NativeSelect
            aria-label={`${place.label}, until`}
            disabled={!typed.mayType}
            value={closes}
            data={timesWith(closes).map((time) => ({ value: String(time), label: clock(time) }))}
            onChange={(event) => put(opens, Number(event.currentTarget.value))}
          />
        </>
      )}
      {fault && <p className={css['fault']}>{fault}</p>}
    </div>
  )
}

/** Minutes in a word like `08:00-17:00`, also where it ends before it begins: whoever types is between two choices. */
function rangeOf(text: string): [number, number] {
  const [a = 8, b = 0, c = 17, d = 0] = (text.match(/\d\d/g) ?? []).map(Number)
  return [a * 60 + b, c * 60 + d]
}
const rangeText = (opens: number, closes: number) => dayText({ opens, closes })
