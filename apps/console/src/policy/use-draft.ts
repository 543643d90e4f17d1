import { savePolicyDraft } from '@portal-desk/contract'
import {
  changedNumbers,
  type Policy,
  type PolicyChanges,
  type PolicyNumber,
  policyFaults,
  trueChanges,
} from '@portal-desk/domain'
import { useState } from 'react'
import { type Action, useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { type PolicyNow, policyChanges } from './policy-queries.ts'

export type Draft = {
  inForce: Policy
  /** The draft as it would be saved now. */
  changes: PolicyChanges
  /** Something is typed that is not saved. */
  unsaved: boolean
  /** Whoever reads it may type: it is their own, or none is open. */
  mayType: boolean
  /** Why a number cannot be, or the reason not, by `changes.…` or `reason`. */
  faultOf: (path: string) => string | undefined
  put: (name: PolicyNumber, value: number | boolean) => void
  forget: () => void
  save: (reason: string) => Promise<void>
  action: Action<typeof savePolicyDraft>
}

/** What is typed over the saved draft, and over the policy in force; it stays when the page is read again. */
export function useDraft({ version, numbers, draft }: PolicyNow): Draft {
  const inForce: Policy = { ...numbers, version }
  const action = useAction(savePolicyDraft, policyChanges)
  const announce = useAnnounce()
  const [typed, setTyped] = useState<PolicyChanges>({})
  const saved = draft?.changes ?? {}
  const changes = trueChanges(inForce, { ...saved, ...typed } as PolicyChanges)
  const faults = policyFaults(inForce, changes)
  const forget = () => {
    setTyped({})
    action.forget()
  }
  const differs = changedNumbers({ ...saved, ...changes } as PolicyChanges).some(
    (name) => changes[name] !== (saved as PolicyChanges)[name],
  )
  return {
    inForce,
    changes,
    unsaved: differs,
    mayType: draft?.mine ?? true,
    faultOf: (path) =>
      faults.find((fault) => `changes.${fault.path}` === path)?.says ??
      action.trouble?.fields?.find((field) => field.path === path)?.says,
    put: (name, value) => setTyped((before) => ({ ...before, [name]: value })),
    forget,
    async save(reason) {
      if (faults.length > 0) return
      const answer = await action.run({}, { revision: draft?.revision ?? 0, changes, reason })
      if (!answer) return
      forget()
      announce(answer.done)
    },
    action,
  }
}
