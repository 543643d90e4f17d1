import { useEffect, useState } from 'react'
import type { Trouble } from '../api/problem-error.ts'

/** The wait after too many tries, counted down in words. */
export function Waiting({ trouble }: { trouble: Trouble | undefined }) {
  const [left, setLeft] = useState(0)
  useEffect(() => {
    setLeft(trouble?.retryAfter ?? 0)
    if (!trouble?.retryAfter) return
    const timer = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1000)
    return () => clearInterval(timer)
  }, [trouble])
  if (left === 0) return null
  return (
    <p className="sm num dim" role="timer">
      You can try again in {left} s.
    </p>
  )
}
