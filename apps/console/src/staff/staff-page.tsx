import { Button, TextInput } from '@mantine/core'
import { IconSearch, IconUserPlus } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { troubleOf } from '../api/problem-error.ts'
import { useKeys } from '../shell/keys/use-keys.ts'
import { CouldNotRead, Loading, Nothing } from '../shell/page-states.tsx'
import { useMay, useSession } from '../shell/session.tsx'
import { ShowMore } from '../shell/show-more.tsx'
import { StateMark } from '../shell/state-mark.tsx'
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
  const [chosen, setChosen] = useState<string>()
  const [adding, setAdding] = useState(false)
  const list = useRef<HTMLElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const shown = rows?.find(({ id }) => id === chosen)
  const move = (by: 1 | -1) => {
    const names = [...(list.current?.querySelectorAll<HTMLButtonElement>('[data-row]') ?? [])]
    const here = names.indexOf(document.activeElement as HTMLButtonElement)
    names[Math.min(names.length - 1, Math.max(0, here + by))]?.focus()
  }
  const back = () => {
    setChosen(undefined)
    button.current?.focus()
  }
  useKeys([
    { key: 'j', says: 'next person', group: 'Go to', run: () => move(1) },
    { key: 'k', says: 'person before', group: 'Go to', run: () => move(-1) },
    { key: 'ArrowDown', says: 'next person', group: 'Go to', listedAs: false, run: () => move(1) },
    { key: 'ArrowUp', says: 'person before', group: 'Go to', listedAs: false, run: () => move(-1) },
    chosen !== undefined && {
      key: 'Escape',
      says: 'back to the list',
      group: 'Anywhere, also while typing',
      run: back,
    },
  ])
  return (
    <>
      <header className={`page-head ${css['head']}`}>
        <div>
          <h1>Staff and roles</h1>
          {rows && <p className="sm dim">{howMany(rows, people.hasNextPage)}</p>}
        </div>
        <Button
          variant="filled"
          leftSection={<IconUserPlus size={15} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          Add a person
        </Button>
      </header>
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
                <StaffTable
                  rows={found}
                  self={staff.id}
                  chosen={chosen}
                  onChoose={(id, row) => {
                    button.current = row
                    setChosen(id)
                  }}
                />
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
