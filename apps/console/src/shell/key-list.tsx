import { Checkbox } from '@mantine/core'
import { KeyCap } from './key-cap.tsx'
import type { KeyGroup } from './keys/key-store.ts'
import { setSingleKeys, useSingleKeys } from './keys/single-keys.ts'
import { useAllKeys } from './keys/use-keys.ts'
import css from './palette.module.css'

const order: KeyGroup[] = ['Anywhere, also while typing', 'On a call', 'Go to']

/** Every key that works on this screen, by group, and the switch for single letters. */
export function KeyList() {
  const keys = useAllKeys()
  const on = useSingleKeys()
  return (
    <div className={css['list']}>
      {order.map((group) => {
        const mine = keys.filter((key) => key.group === group && key.listedAs !== false)
        if (mine.length === 0) return null
        return (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {mine.map((key) => (
                <div key={key.key}>
                  <dt>
                    <KeyCap>{key.key === '1' ? '1–9' : key.key}</KeyCap>
                  </dt>
                  <dd>{key.listedAs ?? key.says}</dd>
                </div>
              ))}
            </dl>
          </section>
        )
      })}
      <Checkbox
        mt="md"
        label="Single letters and digits work as keys"
        checked={on}
        onChange={(event) => setSingleKeys(event.currentTarget.checked)}
      />
    </div>
  )
}
