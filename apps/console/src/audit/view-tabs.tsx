import '@mantine/core/styles/Tabs.css'
import { Tabs } from '@mantine/core'
import { type AuditAsk, removeView, type SavedView } from '@portal-desk/contract'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import { NameView } from './name-view.tsx'
import css from './views.module.css'
import { isSameAsk, viewsQuery } from './views-query.ts'

const EVERYTHING = 'everything'
const NOT_SAVED = 'not-saved'

type Props = {
  /** Absent where it cannot be kept. */
  ask: AuditAsk | undefined
  onAsk: (ask: AuditAsk) => void
  /** What the chosen view shows. */
  children: ReactNode
}

/** Everything, and one's own views, as tabs; what is asked for now can be kept as one more. */
export function ViewTabs({ ask, onAsk, children }: Props) {
  const { data } = useQuery(viewsQuery)
  const views = data?.views ?? []
  const [naming, setNaming] = useState<'new' | SavedView>()
  const removing = useAction(removeView, () => [viewsQuery.queryKey])
  const announce = useAnnounce()
  const chosen = ask && views.find((view) => isSameAsk(view.ask, ask))
  const value = chosen?.id ?? (ask && isSameAsk(ask, {}) ? EVERYTHING : NOT_SAVED)
  const list = useFocusKept(value, naming)
  const open = (to: string | null) => {
    if (to !== value && to !== NOT_SAVED) onAsk(views.find(({ id }) => id === to)?.ask ?? {})
  }
  const remove = async ({ id, name }: SavedView) => {
    if (await removing.run({ viewId: id }, {})) announce(`The view “${name}” is removed.`)
  }
  return (
    <Tabs
      variant="outline"
      className={css['views'] ?? ''}
      value={value}
      onChange={open}
      // Each reading is on the record: the arrow keys pass over a view without one.
      activateTabWithKeyboard={false}
    >
      <div className={css['bar']}>
        <Tabs.List ref={list} aria-label="Views">
          <Tabs.Tab value={EVERYTHING}>Everything</Tabs.Tab>
          {views.map(({ id, name }) => (
            <Tabs.Tab key={id} value={id}>
              {name}
            </Tabs.Tab>
          ))}
          {value === NOT_SAVED && <Tabs.Tab value={NOT_SAVED}>Not saved</Tabs.Tab>}
        </Tabs.List>
        {value === NOT_SAVED && ask && data && (
          <button type="button" className="second" onClick={() => setNaming('new')}>
            Save this view
          </button>
        )}
        {chosen && (
          <>
            <button type="button" className="second" onClick={() => setNaming(chosen)}>
              Rename view
            </button>
            <button
              type="button"
              className="second"
              aria-busy={removing.busy || undefined}
              onClick={() => void remove(chosen)}
            >
              Remove view
            </button>
          </>
        )}
      </div>
      {removing.trouble && <TroubleNote trouble={removing.trouble} />}
      <Tabs.Panel value={value} className={css['panel'] ?? ''}>
        {children}
      </Tabs.Panel>
      {naming && ask && (
        <NameView
          ask={ask}
          view={naming === 'new' ? undefined : naming}
          onClose={() => setNaming(undefined)}
        />
      )}
    </Tabs>
  )
}

/** Where the button that was pressed is gone with its view, the focus goes on to the view that is shown. */
function useFocusKept(value: string, naming: unknown) {
  const list = useRef<HTMLDivElement>(null)
  const begun = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each of these, and not when the page begins
  useEffect(() => {
    if (!begun.current) {
      begun.current = true
      return
    }
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body)
        list.current?.querySelector<HTMLElement>('[aria-selected=true]')?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [value, naming])
  return list
}
