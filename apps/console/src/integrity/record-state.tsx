import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import account from '../shell/account.module.css'
import { useNow } from '../shell/clock.tsx'
import { StateMark } from '../shell/state-mark.tsx'
import { distance } from '../shell/times.ts'
import css from './integrity.module.css'
import { integrityQuery } from './integrity-queries.ts'

const states = {
  whole: ['ready', 'Record whole'],
  unproved: ['wait', 'Record not kept outside'],
  never: ['none', 'Record not checked yet'],
  'not-whole': ['alert', 'Record not whole'],
} as const

/** Whether the record can be trusted, on every page of whoever looks after it; the page behind it says why. */
export function RecordState() {
  const { data, error } = useQuery(integrityQuery)
  const now = useNow(15_000)
  if (!data && !error) return null
  const [mark, says] = data ? states[data.verdict.state] : (['wait', 'Record could not be read'] as const)
  const at = data?.checkpoint?.at
  const signed = mark === 'ready' && at !== undefined && `, ${distance(Math.min(at, now), now)}`
  return (
    <Link to="/integrity" className={css['foot']}>
      <StateMark mark={mark}>
        <span className={account['words']}>
          {says}
          {signed}
        </span>
      </StateMark>
    </Link>
  )
}
