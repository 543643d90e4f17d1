import { type DuplicateReview, reviewDuplicate } from '@portal-desk/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useRef } from 'react'
import { troubleOf } from '../api/problem-error.ts'
import { useAction } from '../api/use-action.ts'
import { useNow, useZone } from '../shell/clock.tsx'
import { duplicateCountQuery } from '../shell/duplicate-count.tsx'
import { CouldNotRead, Loading, Nothing } from '../shell/page-states.tsx'
import { useMay } from '../shell/session.tsx'
import { shortMoment } from '../shell/times.ts'
import { ComparisonTable } from './comparison-table.tsx'
import { ConsolidatePanel } from './consolidate-panel.tsx'
import { reviewQuery } from './duplicate-queries.ts'
import css from './duplicates.module.css'
import { NotThisPair } from './not-this-pair.tsx'
import { OpenQuestion } from './open-question.tsx'
import { ReviewActions } from './review-actions.tsx'
import { useGiveBack } from './use-give-back.ts'
import { usePlace } from './use-place.ts'

/** Are these the same person? Two records side by side, for whoever may decide it. */
export function ReviewPage() {
  const { pairId } = useParams({ from: '/_signed-in/_framed/duplicates/$pairId' })
  const may = useMay('decide-duplicates')
  if (!may)
    return (
      <Nothing
        title="Not your role"
        says="A supervisor or the privacy officer compares possible duplicates."
      />
    )
  return <Review key={pairId} pairId={pairId} />
}

function Review({ pairId }: { pairId: string }) {
  const { data: review, error, refetch } = useQuery(reviewQuery(pairId))
  const taking = useAction(reviewDuplicate, () => [['duplicates']])
  /** Whoever is about to leave the pair does not take it again, though it waits. */
  const left = useRef(false)
  const take = useEffectEvent(() => {
    if (!left.current) void taking.run({ pairId }, {})
  })
  const waits = review && review.reviewer === undefined && ['suspected', 'in-review'].includes(review.state)
  useEffect(() => {
    if (waits) take()
  }, [waits])
  const giveBack = useGiveBack(review)
  const leave = () => {
    left.current = true
    giveBack()
  }
  const { number } = usePlace(pairId)
  const { data: count } = useQuery(duplicateCountQuery)
  if (error && !review) {
    const trouble = troubleOf(error)
    if (trouble.type === 'refused' && trouble.words)
      return <NotThisPair pairId={pairId} title={trouble.words.badge} says={trouble.words.agent} />
    if (trouble.type === 'not-here')
      return (
        <NotThisPair
          pairId={pairId}
          title="No such pair"
          says="These two are not on the list, or not any more. Nothing changed."
        />
      )
    return <CouldNotRead alone trouble={trouble} onAgain={() => void refetch()} />
  }
  if (!review) return <Loading what="the two records" />
  // What was decided already stands in the line below the question.
  const missing = review.missing.find(({ refusal }) => refusal.code !== 'decided')
  return (
    <>
      <header className={`page-head ${css['head']}`}>
        <div>
          <nav className="sm" aria-label="Where this is">
            <Link to="/duplicates" hash={pairId} onClick={leave}>
              Possible duplicates
            </Link>
            {number !== undefined && count && ` / ${number} of ${count.waiting}`}
          </nav>
          <OpenQuestion state={review.state} />
          <Lead review={review} />
        </div>
        <ReviewActions review={review} left={left} onLeave={leave} />
      </header>
      <div className={css['page']}>
        {missing && (
          <p className="note wait" role="status">
            <span>
              <b>{missing.words.badge}.</b> {missing.words.agent}
            </span>
          </p>
        )}
        {review.twins && (
          <p className="note" role="status">
            <span>
              <b>Perhaps twins.</b> Same surname and birth date, another first name: what families share is
              taken off.
            </span>
          </p>
        )}
        <ComparisonTable review={review} />
        <ConsolidatePanel pair={review} />
      </div>
    </>
  )
}

/** Who named the two and why, and what was decided before. */
function Lead({ review: { named, decided } }: { review: DuplicateReview }) {
  const zone = useZone()
  const now = useNow(60_000)
  const who = named.map(({ at, by, why }) => `${shortMoment(at, now, zone)}${by ? ` by ${by}` : ''}: ${why}`)
  return (
    <p className="sm dim">
      {who.length > 0 && `Named ${who.join('; ')}. `}
      {decided ?? 'Nobody has decided yet.'}
    </p>
  )
}
