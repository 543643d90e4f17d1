import type { BodyOf, Endpoint, ParamsOf } from '@portal-desk/contract'
import type { FormEvent, ReactNode } from 'react'
import type { z } from 'zod'
import { useAnnounce } from '../shell/announcer.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import css from './staff.module.css'
import { useSureAction } from './use-sure-action.tsx'

type ChangeEndpoint = Endpoint<z.ZodType, z.ZodType, z.ZodType<{ done: string }>>
type Props<E extends ChangeEndpoint> = {
  title: string
  endpoint: E
  params: ParamsOf<E>
  body: BodyOf<E>
  /** The field that a refusal may name; what else is refused stands above the button. */
  field?: string
  /** The id of the element that says what it means, or what is missing. */
  meaning?: string
  /** Something is missing: nothing is sent meanwhile. */
  lacking?: boolean
  children: (wrong: string | undefined) => ReactNode
  onClose: () => void
}

/** A change of somebody's access: pressed once, and said aloud when it is done. */
export function ChangeForm<E extends ChangeEndpoint>(props: Props<E>) {
  const { title, endpoint, params, body, field, meaning, lacking, children, onClose } = props
  const announce = useAnnounce()
  const { run, busy, trouble, asking } = useSureAction(endpoint)
  const wrong = trouble?.fields?.find(({ path }) => path === field)?.says
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (busy || lacking) return
    run(params, body, ({ done }) => {
      announce(done)
      onClose()
    })
  }
  if (asking) return asking
  return (
    <Dialog title={title} onClose={onClose}>
      <form className={css['form']} onSubmit={submit} noValidate>
        {children(wrong)}
        {trouble && !wrong && <TroubleNote trouble={trouble} />}
        <button
          type="submit"
          className="go"
          aria-disabled={lacking || undefined}
          aria-describedby={meaning}
          aria-busy={busy || undefined}
        >
          Save
        </button>
      </form>
    </Dialog>
  )
}
