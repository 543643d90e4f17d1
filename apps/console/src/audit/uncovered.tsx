import { useEffect, useEffectEvent, useRef } from 'react'
import { useAnnounce } from '../shell/announcer.tsx'
import { useNow } from '../shell/clock.tsx'
import { timeLeft } from '../shell/times.ts'
import css from './entry.module.css'

/** When the time left is said aloud, in seconds; each second would drown everything else. */
const SAID: Record<number, string> = {
  300: 'Uncovered for 5 minutes.',
  120: 'Covered again in 2 minutes.',
  30: 'Covered again in 30 seconds.',
}

type Props = {
  value: string
  until: number
  /** @param byHand not because the time was over */
  onCover: (byHand: boolean) => void
}

/** A value that is uncovered, until its time is over or it is covered by hand. */
export function Uncovered({ value, until, onCover }: Props) {
  const shown = useRef<HTMLSpanElement>(null)
  const said = useRef(Number.POSITIVE_INFINITY)
  const announce = useAnnounce()
  const now = useNow()
  const left = Math.ceil((until - now) / 1_000)
  useEffect(() => shown.current?.focus(), [])
  const tick = useEffectEvent((seconds: number) => {
    if (seconds <= 0) return onCover(false)
    const [due] = Object.keys(SAID)
      .map(Number)
      .filter((at) => seconds <= at)
    if (due === undefined || due >= said.current) return
    said.current = due
    announce(SAID[due] ?? '')
  })
  useEffect(() => tick(left), [left])
  return (
    <span className={css['open']}>
      <span ref={shown} tabIndex={-1} className={css['value']}>
        {value}
      </span>
      <span className="xs dim num">
        covered again in {timeLeft(until, now)}{' '}
        <button type="button" className={css['only']} onClick={() => onCover(true)}>
          Cover now
        </button>
      </span>
    </span>
  )
}
