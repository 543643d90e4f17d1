import { type AnswerOf, type getAuditEntry, uncoverDetail } from '@portal-desk/contract'
import type { UncoverReason } from '@portal-desk/domain'
import { IconLock } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useAction } from '../api/use-action.ts'
import css from './entry.module.css'
import { UncoverForm } from './uncover-form.tsx'
import { Uncovered } from './uncovered.tsx'

type Props = {
  idx: number
  details: AnswerOf<typeof getAuditEntry>['details']
  /** Why none of them may be uncovered. */
  whyNot: string | undefined
}
type Open = { name: string; value: string; until: number }

/**
 * What was typed, each value covered. One at a time is uncovered, for a reason; it stays in this component alone and
 * goes with the entry, after five minutes, and with the session.
 */
export function CoveredDetails({ idx, details, whyNot }: Props) {
  const [asking, setAsking] = useState<string>()
  const [open, setOpen] = useState<Open>()
  const action = useAction(uncoverDetail)
  const list = useRef<HTMLUListElement>(null)
  if (details.length === 0) return null
  const toButton = (name: string) =>
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-uncover="${name}"]`)?.focus())
  const uncover = async (name: string, reason: UncoverReason, which: string) => {
    const body = { name, reason, ...(which ? { which } : {}) }
    const answer = await action.run({ entry: String(idx) }, body)
    if (!answer) return
    setAsking(undefined)
    setOpen({ name, ...answer })
  }
  const cancel = (name: string) => {
    action.forget()
    setAsking(undefined)
    toButton(name)
  }
  return (
    <section aria-labelledby="details-title" className={css['covered']}>
      <h3 id="details-title">Details typed</h3>
      {whyNot && <p className="sm wait">{whyNot}</p>}
      <ul ref={list}>
        {details.map(({ name, label, erased }) => (
          <li key={name}>
            <span className="dim">{label}</span>
            {erased ? (
              <span>Erased; its seal stays</span>
            ) : open?.name === name ? (
              <Uncovered
                value={open.value}
                until={open.until}
                onCover={(byHand) => {
                  setOpen(undefined)
                  if (byHand) toButton(name)
                }}
              />
            ) : (
              <span className={css['dots']}>
                <span aria-hidden>••••••••</span>
                <span className="sr">covered</span>
              </span>
            )}
            {!erased && !whyNot && open?.name !== name && asking !== name && (
              <button
                type="button"
                data-uncover={name}
                className={css['only']}
                onClick={() => {
                  action.forget()
                  setAsking(name)
                }}
              >
                <IconLock size={13} aria-hidden /> Uncover <span className="sr">{label}</span>
              </button>
            )}
            {asking === name && (
              <UncoverForm
                label={label}
                busy={action.busy}
                trouble={action.trouble}
                onUncover={(reason, which) => void uncover(name, reason, which)}
                onCancel={() => cancel(name)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
