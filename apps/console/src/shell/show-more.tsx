/** The button below a list that goes on; a press while the next page is on its way asks for nothing. */
export function ShowMore({
  reading,
  onMore,
  className = '',
}: {
  reading: boolean
  onMore: () => void
  className?: string | undefined
}) {
  return (
    <button
      type="button"
      className={`second ${className}`.trimEnd()}
      aria-busy={reading || undefined}
      onClick={() => !reading && onMore()}
    >
      Show more
    </button>
  )
}
