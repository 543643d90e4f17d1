import { Link, useNavigate } from '@tanstack/react-router'
import { useKeys } from '../shell/keys/use-keys.ts'
import { Nothing } from '../shell/page-states.tsx'
import { usePlace } from './use-place.ts'

/** Why these two are not shown, with the ways on: the next pair, or back to the list. */
export function NotThisPair({ pairId, title, says }: { pairId: string; title: string; says: string }) {
  const { next } = usePlace(pairId)
  const navigate = useNavigate()
  const back = () => void navigate({ to: '/duplicates', hash: pairId })
  useKeys([
    next !== undefined && {
      key: 's',
      says: 'the next pair',
      group: 'Go to',
      run: () => void navigate({ to: '/duplicates/$pairId', params: { pairId: next } }),
    },
    { key: 'Escape', says: 'back to the list', group: 'Anywhere, also while typing', run: back },
  ])
  return (
    <Nothing title={title} says={says}>
      <p className="row">
        {next !== undefined && (
          <Link to="/duplicates/$pairId" params={{ pairId: next }}>
            Next pair
          </Link>
        )}
        <Link to="/duplicates" hash={pairId}>
          Possible duplicates
        </Link>
      </p>
    </Nothing>
  )
}
