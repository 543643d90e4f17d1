import { getStaffSession } from '@portal-desk/contract'
import { IconHeadset } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { FormEvent, ReactNode } from 'react'
import { call } from '../api/call.ts'
import { setCsrfToken } from '../api/csrf.ts'
import { SchemeButton } from '../shell/account.tsx'
import { untilAnswered } from '../shell/leaving.ts'
import css from './sign-in-page.module.css'

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

type Props = { title: string; onSubmit: () => Promise<void>; children: ReactNode; foot: ReactNode }

/** The card in front of the desk. */
export function Entrance({ title, onSubmit, children, foot }: Props) {
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
        <div className={css['foot']}>
          <p className="sm dim">{foot}</p>
          <SchemeButton />
        </div>
      </form>
    </main>
  )
}
