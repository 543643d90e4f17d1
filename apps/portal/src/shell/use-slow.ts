import { useEffect, useState } from 'react'

const NOTICEABLE = 150

/** True once something has taken so long that a person wonders; before that nothing flashes. */
export function useSlow(busy: boolean): boolean {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    if (!busy) return
    const timer = setTimeout(() => setSlow(true), NOTICEABLE)
    return () => {
      clearTimeout(timer)
      setSlow(false)
    }
  }, [busy])
  return busy && slow
}
