import { channelWords, dispositionWords, relationshipWords } from '@portal-desk/domain'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useZone } from '../shell/clock.tsx'
import { clockTime, dayName } from '../shell/times.ts'
import { levelWords } from './level-words.ts'
import css from './replay.module.css'
import type { Moment, ReplayPart } from './replay-query.ts'

type Call = ReplayPart['call']
const stillWords: Record<Call['state'], string> = {
  open: 'Still open',
  waiting: 'Put aside',
  'wrap-up': 'Not closed yet',
  closed: 'Closed',
}
const languages = { en: 'in English', es: 'in Spanish' } as const
const levels = ['strong', 'standard', 'basic', 'none'] as const

/** Which call, and where it is among the others. */
export function ReplayTitle({ call: { openedAt, closedAt }, now }: { call: Call; now: number }) {
  const zone = useZone()
  return (
    <div>
      <h1 tabIndex={-1}>
        Call of {clockTime(openedAt, zone)}, replayed{closedAt === undefined && ' so far'}
      </h1>
      <p className="sm dim">
        <Link to="/calls">Calls</Link> of {dayName(openedAt, now, zone)}. Looking here is recorded too.
      </p>
    </div>
  )
}

type Props = {
  call: Call
  moments: readonly Moment[]
  /** There are moments that were not read yet. */
  more: boolean
  now: number
}

/** What a call was, in eight words or so. */
export function ReplayFacts({ call, moments, more, now }: Props) {
  const { agent, patient, about, relationship, language, channel, openedAt, closedAt, disposition, state } =
    call
  const agents = [...new Set(moments.flatMap((moment) => moment.agent ?? []))]
  const policies = [...new Set(moments.flatMap(({ policy }) => policy ?? []))]
  const reached = levels.find((level) => moments.some((moment) => moment.level === level)) ?? 'none'
  return (
    <dl className={css['facts']}>
      <Fact name={agents.length > 1 ? 'Agents' : 'Agent'}>
        {agents.length > 1 ? agents.join(', then ') : agent}
      </Fact>
      <Fact name="Patient">{patient ? `${patient.name} ${patient.born}` : 'No record open'}</Fact>
      <Fact name="Caller">
        {relationshipWords[relationship]}
        {about && ` for ${about.name} ${about.born}`}, {languages[language]}
      </Fact>
      <Fact name="Length">
        <span className="num">{lengthWords((closedAt ?? now) - openedAt)}</span>
        {closedAt === undefined && ' so far'}
      </Fact>
      <Fact name="Level">
        {levelWords[reached]}
        {reached !== 'none' && ', the most reached'}
      </Fact>
      <Fact name="Rules">
        {policies.length > 0 ? `Policy ${policies.join(', then ')}` : 'No check was made'}
      </Fact>
      <Fact name="Ended">{disposition ? dispositionWords[disposition] : stillWords[state]}</Fact>
      <Fact name="Kind">
        {channelWords[channel]}, <span className="num">{moments.length}</span>
        {more && '+'} moments
      </Fact>
    </dl>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

/** "7 min 52 s", "2 h 3 min". */
function lengthWords(ms: number): string {
  const total = Math.max(0, Math.round(ms / 1_000))
  const [h, min, s] = [Math.floor(total / 3_600), Math.floor(total / 60) % 60, total % 60]
  return h > 0 ? `${h} h ${min} min` : min > 0 ? `${min} min ${s} s` : `${s} s`
}
