import { getStaffSession } from '@portal-desk/contract'
import { IconHeadset } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { FormEvent, ReactNode } from 'react'
import { call } from '../api/call.ts'
import { setCsrfToken } from '../api/csrf.ts'
import type { Trouble } from '../api/problem-error.ts'
import { SchemeButton } from '../shell/account.tsx'
import { untilAnswered } from '../shell/leaving.ts'
import { TroubleNote } from '../shell/trouble-note.tsx'
import css from './sign-in-page.module.css'
import { Waiting } from './waiting.tsx'

const greet = () => call(getStaffSession, { params: {}, body: {} })

/**
 * What stands before each sign-in: the sign-out before it is through, so that its answer cannot meet the new session,
 * and the token is the one of this moment, the only one that a sign-in may carry.
 */
export function useGreeted() {
  const client = useQueryClient()
  return async () => {
    await untilAnswered(client)
    setCsrfToken((await greet()).csrf)
  }
}

type Props = {
  title: string
  onSubmit: () => Promise<void>
  /** The fields. */
  children: ReactNode
  trouble: Trouble | undefined
  /** What the button says, before it is pressed and while an answer is awaited. */
  go: readonly [ready: string, busy: string]
  busy: boolean
  foot: ReactNode
}

/** The card in front of the desk. */
export function Entrance({ title, onSubmit, children, trouble, go: [ready, waiting], busy, foot }: Props) {
  const greeting = useQuery({ queryKey: ['greeting'], queryFn: greet })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void onSubmit()
  }
  return (
    <main className={css['page']}>
      <form className={css['form']} onSubmit={submit} noValidate>
        <div className={css['brand']}>
          <span className={css['logo']} aria-hidden>
            <IconHeadset size={22} />
          </span>
          <div>
            <h1>{title}</h1>
            <p className="dim">{greeting.data?.clinic.name ?? 'Portal Desk'}</p>
          </div>
        </div>
        {children}
        {trouble && <TroubleNote trouble={trouble} />}
        <Waiting trouble={trouble} />
        <button type="submit" className="go" aria-busy={busy || undefined}>
          {busy ? waiting : ready}
        </button>
        <div className={css['foot']}>
          <p className="sm dim">{foot}</p>
          <SchemeButton />
        </div>
      </form>
    </main>
  )
}
