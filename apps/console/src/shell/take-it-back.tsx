type Props = { busy: boolean; onPress: () => void }

/** The way back of something that one did oneself a moment ago, beside what it did. */
export function TakeItBack({ busy, onPress }: Props) {
  return (
    <button type="button" className="second" aria-busy={busy || undefined} onClick={() => !busy && onPress()}>
      Take it back
    </button>
  )
}
