import { Button, TextInput } from '@mantine/core'
import { IconSearch, IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { troubleOf } from '../api/problem-error.ts'
import { PageHead } from '../shell/page-head.tsx'
import { CouldNotRead, Loading, Nothing } from '../shell/page-states.tsx'
import { useMay, useSession } from '../shell/session.tsx'
import { ShowMore } from '../shell/show-more.tsx'
import { StateMark } from '../shell/state-mark.tsx'
import { useChosenRow } from '../shell/use-chosen-row.ts'
import { AddPerson } from './add-person.tsx'
import { MemberPanel } from './member-panel.tsx'
import { RightsMatrix } from './rights-matrix.tsx'
import css from './staff.module.css'
import { StaffTable } from './staff-table.tsx'
import { usePeople } from './use-people.ts'

/** Who works at the desk, and what each of them may do. */
export function StaffPage() {
  if (!useMay('manage-staff'))
    return <Nothing title="Not your role" says="An administrator looks after staff and their roles." />
  return <Staff />
}

function Staff() {
  const { staff } = useSession()
  const { query: people, rows, found, find, setFind } = usePeople()
  const { list, chosen, choose } = useChosenRow<HTMLElement>('person')
  const [adding, setAdding] = useState(false)
  const shown = rows?.find(({ id }) => id === chosen)
  return (
    <>
      <PageHead
        title="Staff and roles"
        lead={rows && howMany(rows, people.hasNextPage)}
        className={css['head']}
      >
        <Button
          variant="filled"
          leftSection={<IconUserPlus size={15} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          Add a person
        </Button>
      </PageHead>
      <div className={css['page']}>
        <div className={css['column']}>
          <section ref={list} className={css['panel']} aria-label="People">
            {people.isPending && <Loading what="who works here" />}
            {people.error && !people.data && (
              <CouldNotRead trouble={troubleOf(people.error)} onAgain={() => void people.refetch()} />
            )}
            {rows && (
              <div className={css['find']}>
                <TextInput
                  aria-label="Find a person"
                  placeholder="Find a person"
                  leftSection={<IconSearch size={14} aria-hidden />}
                  size="xs"
                  w={200}
                  autoComplete="off"
                  value={find}
                  onChange={({ currentTarget }) => setFind(currentTarget.value)}
                />
                <span className="sm dim">Ordered by name</span>
              </div>
            )}
            {found?.length === 0 && <p className={css['inside']}>Nobody here is called that.</p>}
            {found && found.length > 0 && (
              <div className={css['scroll']}>
                <StaffTable rows={found} self={staff.id} chosen={chosen} onChoose={choose} />
              </div>
            )}
            {people.hasNextPage && (
              <ShowMore
                reading={people.isFetchingNextPage}
                onMore={() => void people.fetchNextPage()}
                className={css['more']}
              />
            )}
            <p className={css['legend']}>
              <StateMark mark="ready">signed in now</StateMark>
              <StateMark mark="none">signed out</StateMark>
              <StateMark mark="wait">not seen for 90 days</StateMark>
            </p>
          </section>
          {chosen !== undefined && <MemberPanel key={chosen} staffId={chosen} />}
        </div>
        <RightsMatrix marked={shown && { role: shown.role, whose: shown.name }} />
      </div>
      {adding && <AddPerson onClose={() => setAdding(false)} />}
    </>
  )
}

const howMany = (rows: readonly { sessions: number }[], more: boolean): string => {
  const here = rows.filter(({ sessions }) => sessions > 0).length
  const people = rows.length === 1 ? '1 person' : `${rows.length}${more ? ' and more' : ''} people`
  return `${people}, ${here} signed in now. Nobody changes their own role; a role that changes signs its owner out.`
}
