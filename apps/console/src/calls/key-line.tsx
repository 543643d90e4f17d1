import { KeyCap } from '../shell/key-cap.tsx'
import { useSingleKeys } from '../shell/keys/single-keys.ts'
import { useOnCall } from '../shell/on-call/on-call.tsx'
import css from './key-line.module.css'

const always = [
  ['Mod+k', 'commands'],
  ['?', 'all keys'],
] as const

/** The keys of this moment; single letters leave it when they are switched off. */
export function KeyLine() {
  const { keyLine } = useOnCall()
  const single = useSingleKeys()
  const keys = [...keyLine, ...always].filter(([key]) => single || (key.length > 1 && key !== '1–9'))
  return (
    <footer className={css['keys']}>
      {keys.map(([key, says]) => (
        <span key={key}>
          <KeyCap>{key}</KeyCap> {says}
        </span>
      ))}
    </footer>
  )
}
