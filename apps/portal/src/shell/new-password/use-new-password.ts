import type { PasswordRule } from '@portal-desk/domain'
import { useEffect, useRef, useState } from 'react'
import type { Limits } from './rules.ts'

const LONGEST_SENT = 2_048

/** A new password while it is typed, and what refused it last. */
export function useNewPassword(limits: Limits) {
  const [password, setPassword] = useState('')
  const [refused, setRefused] = useState<{ rule: PasswordRule | 'empty'; password: string }>()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (refused) field.current?.focus()
  }, [refused])
  const refuse = (rule: PasswordRule | 'empty', what: string) => setRefused({ rule, password: what })

  return {
    password,
    type: setPassword,
    refused,
    refuse,
    field,
    limits,
    /** Whether it can be sent; says why not. */
    mayGo(): boolean {
      if (password === '') refuse('empty', password)
      // More than a request may hold; any other refusal is the server's, so that the desk sees which rule it was.
      else if (password.length > LONGEST_SENT) refuse('too-long', password)
      else return true
      return false
    },
  }
}
export type NewPasswordState = ReturnType<typeof useNewPassword>
