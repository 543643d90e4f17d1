import { IconPlugConnectedX } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useLiveness } from '../api/live.tsx'

/** Says that the live line is cut, where the page begins, with the way to look by hand. */
export function NotLive({ className }: { className?: string | undefined }) {
  const client = useQueryClient()
  if (useLiveness() !== 'lost') return null
  return (
    <div className={className} role="status">
      <IconPlugConnectedX size={16} aria-hidden />
      <span>
        <span className="b">Not live.</span> What you see may be old. Keep working; press Refresh before you
        promise anything.
      </span>
      <button type="button" className="second end" onClick={() => void client.invalidateQueries()}>
        Refresh
      </button>
    </div>
  )
}
