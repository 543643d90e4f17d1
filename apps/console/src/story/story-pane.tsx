import type { StoryEvent } from '@portal-desk/contract'
import {
  IconHeadset,
  IconKey,
  IconLink,
  IconLogin2,
  IconMail,
  IconShieldCheck,
  type TablerIcon,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useNow, useZone } from '../shell/clock.tsx'
import { useKeys } from '../shell/keys/use-keys.ts'
import { useOnCall } from '../shell/on-call/on-call.tsx'
import { Pane } from '../shell/pane.tsx'
import { useMay } from '../shell/session.tsx'
import { clockTime, dayName, exactTime, isSameDay } from '../shell/times.ts'
import css from './story.module.css'

type Kind = StoryEvent['kind']
const icons: Record<Kind, TablerIcon> = {
  mail: IconMail,
  'sign-in': IconLogin2,
  desk: IconHeadset,
  link: IconLink,
  check: IconShieldCheck,
  password: IconKey,
}
const filters: { name: string; kinds: readonly Kind[] | undefined }[] = [
  { name: 'All', kinds: undefined },
  { name: 'Mail', kinds: ['mail', 'link'] },
  { name: 'Sign-ins', kinds: ['sign-in', 'password'] },
  { name: 'Desk', kinds: ['desk', 'check'] },
]

/** The account's timeline, newest first, by day. */
export function StoryPane() {
  const { workspace } = useOnCall()
  const reads = useMay('read-audit')
  const [chosen, setChosen] = useState(0)
  const kinds = filters[chosen]?.kinds
  const events = (workspace.story ?? []).filter((event) => !kinds || kinds.includes(event.kind))
  const pane = useRef<HTMLDivElement>(null)
  useKeys([
    {
      key: 's',
      says: 'story',
      group: 'On a call',
      run: () => pane.current?.closest<HTMLElement>('section[tabindex]')?.focus(),
    },
  ])
  return (
    <Pane title="Story" sunk meta={<Filter chosen={chosen} onChoose={setChosen} />}>
      <div ref={pane}>
        {events.length === 0 && (
          <p className="sm dim">
            {workspace.story
              ? 'Nothing of this kind has happened.'
              : 'The story opens when the caller is verified.'}
          </p>
        )}
        <StoryDays events={events} />
        {reads && workspace.record && (
          <p className="sm">
            <Link to="/touches/$patientId" params={{ patientId: workspace.record.patientId }}>
              Who touched this account
            </Link>
          </p>
        )}
      </div>
    </Pane>
  )
}

/** Events under their days; the newest of a live change is marked. */
export function StoryDays({ events }: { events: StoryEvent[] }) {
  const zone = useZone()
  const now = useNow(60_000)
  return (
    <div className={css['story']}>
      {byDay(events, zone).map((day) => (
        <section key={day[0].idx}>
          <h3>{isSameDay(day[0].at, now, zone) ? 'Today' : dayName(day[0].at, now, zone)}</h3>
          <ul>
            {day.map((event) => {
              const Icon = icons[event.kind]
              const fresh = event === events[0] && now - event.at < 60_000
              return (
                <li key={event.idx} className={fresh ? css['fresh'] : undefined}>
                  <time dateTime={new Date(event.at).toISOString()} title={exactTime(event.at, zone)}>
                    {clockTime(event.at, zone)}
                  </time>
                  <Icon size={16} stroke={1.6} aria-hidden />
                  <span>{event.text}</span>
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </div>
  )
}

type Day = [StoryEvent, ...StoryEvent[]]
function byDay(events: StoryEvent[], zone: string): Day[] {
  const days: Day[] = []
  for (const event of events) {
    const day = days.at(-1)
    if (day && isSameDay(day[0].at, event.at, zone)) day.push(event)
    else days.push([event])
  }
  return days
}

/** One stop for Tab; arrow keys go from filter to filter. */
function Filter({ chosen, onChoose }: { chosen: number; onChoose: (place: number) => void }) {
  const group = useRef<HTMLDivElement>(null)
  const keys = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!by) return
    event.preventDefault()
    const next = (chosen + by + filters.length) % filters.length
    onChoose(next)
    group.current?.querySelectorAll('button')[next]?.focus()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of buttons, not fields of a form
    <div ref={group} role="group" aria-label="Show in the story" className={css['filter']} onKeyDown={keys}>
      {filters.map(({ name }, i) => (
        <button
          type="button"
          key={name}
          aria-pressed={i === chosen}
          tabIndex={i === chosen ? 0 : -1}
          onClick={() => onChoose(i)}
        >
          {name}
        </button>
      ))}
    </div>
  )
}
