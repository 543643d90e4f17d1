import { countOwnReviews } from '@portal-desk/contract'
import { useQuery } from '@tanstack/react-query'
import { call } from '../api/call.ts'
import css from './frame.module.css'

/** How many notes to whoever is signed in wait for an answer. */
export function NoteCount() {
  const { data } = useQuery({
    queryKey: ['own-reviews', 'count'],
    queryFn: ({ signal }) => call(countOwnReviews, { params: {}, body: {}, signal }),
  })
  if (!data?.waiting) return null
  return (
    <span className={css['number']}>
      {data.waiting}
      <span className="sr"> to answer</span>
    </span>
  )
}
