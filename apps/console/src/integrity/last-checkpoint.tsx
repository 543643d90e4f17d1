import { useNow, useZone } from '../shell/clock.tsx'
import panel from '../shell/panel.module.css'
import { StateMark } from '../shell/state-mark.tsx'
import { distance, exactTime } from '../shell/times.ts'
import css from './integrity.module.css'
import type { Integrity } from './integrity-queries.ts'

type Checkpoint = NonNullable<Integrity['checkpoint']>

const outsideWords = {
  kept: ['ready', 'the file of checkpoints ends with it'],
  'not-yet': ['wait', 'not yet; the desk puts it there within a second'],
  behind: ['alert', 'the file of checkpoints does not end with it'],
  missing: ['alert', 'there is no file of checkpoints'],
} as const satisfies Record<Checkpoint['outside'], readonly [string, string]>

const witnessWords = {
  none: ['none', 'none is set up'],
  signed: ['ready', 'signed it too'],
  silent: ['wait', 'has not signed it; the next one it signs vouches for all before it'],
} as const satisfies Record<Checkpoint['witness'], readonly [string, string]>

/** The newest signed state of the log, how old it is, and whether it is kept where the database cannot reach. */
export function LastCheckpoint({ checkpoint }: { checkpoint: Checkpoint | undefined }) {
  const zone = useZone()
  // A checkpoint may be newer than the last look at the clock; it was not signed in the future.
  const now = useNow(15_000)
  return (
    <section className={panel['panel']} aria-labelledby="last-checkpoint">
      <header>
        <h2 id="last-checkpoint">Last checkpoint</h2>
        {checkpoint?.at !== undefined && (
          <span className="sm dim num">
            {exactTime(checkpoint.at, zone)}, {distance(Math.min(checkpoint.at, now), now)}
          </span>
        )}
      </header>
      {checkpoint ? <Facts {...checkpoint} /> : <p className={css['inside']}>None has been signed yet.</p>}
    </section>
  )
}

function Facts({ size, root, signedBy, outside, witness }: Checkpoint) {
  const [mark, words] = outsideWords[outside]
  const [witnessMark, witnessSays] = witnessWords[witness]
  return (
    <dl className={css['facts']}>
      <dt>Entries</dt>
      <dd className="b num">{size.toLocaleString('en-US')}</dd>
      <dt>Root</dt>
      <dd className={`mono ${css['root']}`}>{root}</dd>
      <dt>Signed for</dt>
      <dd>{signedBy}</dd>
      <dt>Kept outside</dt>
      <dd>
        <StateMark mark={mark}>{words}</StateMark>
      </dd>
      <dt>Witness</dt>
      <dd>
        <StateMark mark={witnessMark}>{witnessSays}</StateMark>
      </dd>
    </dl>
  )
}
