import { UnstyledButton } from '@mantine/core'
import { InactiveReason, inactiveReasonLabels } from '@portal-desk/domain'
import { useEffect, useEffectEvent } from 'react'
import { KeyCap } from '../shell/key-cap.tsx'
import { useSingleKeys } from '../shell/keys/single-keys.ts'
import css from './inactive.module.css'

type Props = { busy: boolean; onReason: (reason: InactiveReason) => void }

/** The closed list, each with its digit: a digit or a press reports. */
export function InactiveReasons({ busy, onReason }: Props) {
  const single = useSingleKeys()
  const choose = (reason: InactiveReason | undefined) => {
    if (reason && !busy) onReason(reason)
  }
  const take = useEffectEvent((event: KeyboardEvent) => {
    if (single && !event.repeat) choose(InactiveReason.options[Number(event.key) - 1])
  })
  useEffect(() => {
    // The page beneath hears no key; the dialog hears these.
    document.addEventListener('keydown', take)
    return () => document.removeEventListener('keydown', take)
  }, [])
  return (
    <section aria-labelledby="why-inactive">
      <h3 id="why-inactive" className={css['why']}>
        Why?
      </h3>
      <ul className={css['reasons']}>
        {InactiveReason.options.map((reason, i) => (
          <li key={reason}>
            <UnstyledButton
              className={css['reason']}
              aria-keyshortcuts={String(i + 1)}
              data-autofocus={i === 0 || undefined}
              onKeyDown={(event) => event.key === 'Enter' && event.repeat && event.preventDefault()}
              onClick={() => choose(reason)}
            >
              {single && <KeyCap>{String(i + 1)}</KeyCap>} {inactiveReasonLabels[reason]}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
