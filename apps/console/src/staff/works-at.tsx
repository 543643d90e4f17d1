import { Button } from '@mantine/core'
import type { StaffDetail } from '@portal-desk/contract'
import { hasRight } from '@portal-desk/domain'
import { useState } from 'react'
import { ChangeSites } from './change-sites.tsx'

type Props = { member: StaffDetail; sites: NonNullable<StaffDetail['sites']> }

/** Where somebody works, and what can be done about it; some roles are everywhere. */
export function WorksAt({ member: { row, self }, sites }: Props) {
  // What was on the screen when it was pressed: what a colleague changed meanwhile is told, not overwritten.
  const [seen, setSeen] = useState<{ row: StaffDetail['row']; sites: Props['sites'] }>()
  const everywhere = hasRight(row.role, 'all-sites')
  return (
    <div>
      <p>
        <span className="dim">Works at</span>{' '}
        {everywhere ? 'every site, by their role' : (row.sites?.join(', ') ?? 'every site')}
      </p>
      {!self && !everywhere && (
        <Button variant="default" mt={6} onClick={() => setSeen({ row, sites })}>
          Change sites
        </Button>
      )}
      {seen && <ChangeSites {...seen} onClose={() => setSeen(undefined)} />}
    </div>
  )
}
