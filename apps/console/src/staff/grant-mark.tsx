import { type Grant, grantWords } from '@portal-desk/domain'
import css from './matrix.module.css'

const tones: Record<Grant, string> = { yes: 'ok', 'with-reason': 'ok', 'second-person': 'wait', no: 'dim' }

/** A tick, a tick with a dot, two rings or a dash, each with its words for whoever does not see it. */
export const GrantMark = ({ grant, spoken = true }: { grant: Grant; spoken?: boolean }) => (
  <span className={`${css['mark']} ${tones[grant]}`}>
    <svg width="16" height="14" viewBox="0 0 16 14" fill="none" stroke="currentColor" aria-hidden>
      {grant === 'yes' && <path d="M3 7.4 6.4 11 13 3" strokeWidth="2.2" />}
      {grant === 'with-reason' && (
        <>
          <path d="M2 7.4 5.2 11 11 3" strokeWidth="2.2" />
          <circle cx="13.6" cy="11" r="1.8" fill="currentColor" stroke="none" />
        </>
      )}
      {grant === 'second-person' && (
        <>
          <circle cx="5" cy="7" r="4" strokeWidth="1.7" />
          <circle cx="11" cy="7" r="4" strokeWidth="1.7" />
        </>
      )}
      {grant === 'no' && <path d="M5.5 7h5" strokeWidth="1.6" />}
    </svg>
    {spoken && <span className="sr">{grantWords[grant]}</span>}
  </span>
)
