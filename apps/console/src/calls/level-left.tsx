import { IconClockExclamation } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useAnnounce } from '../shell/announcer.tsx'
import { useNow } from '../shell/clock.tsx'
import { timeLeft } from '../shell/times.ts'
import css from './call-line.module.css'

const NEAR = 120_000

/** The level's time left, counted down in silence; at two minutes the shape changes and it is said once. */
export function LevelLeft({ until }: { until: number }) {
  const now = useNow()
  const announce = useAnnounce()
  const near = until - now <= NEAR
  useEffect(() => {
    if (near) announce('The verification runs out in two minutes.')
  }, [near, announce])
  return (
    <span className={near ? 'wait' : css['left']}>
      {' '}
      · {near && <IconClockExclamation size={14} aria-hidden />} {timeLeft(until, now)} left
    </span>
  )
}
