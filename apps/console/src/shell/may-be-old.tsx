import { IconAlertTriangle } from '@tabler/icons-react'
import { isSignedOut, troubleOf } from '../api/problem-error.ts'

type Props = { error: unknown; className?: string | undefined }

/** The newest state could not be read, so what stands here may be old: said where the page begins, nothing is taken away. */
export function MayBeOld({ error, className }: Props) {
  if (!error) return null
  const trouble = troubleOf(error)
  if (isSignedOut(trouble.type)) return null
  return (
    <div className={className} role="status">
      <IconAlertTriangle size={16} aria-hidden />
      <span>
        <span className="b">{trouble.title}.</span> {trouble.detail} What you see may be old.
      </span>
      {trouble.type === 'page-too-old' && (
        <button type="button" className="second end" onClick={() => window.location.reload()}>
          Reload
        </button>
      )}
    </div>
  )
}
