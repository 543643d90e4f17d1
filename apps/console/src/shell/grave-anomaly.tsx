import { IconAlertTriangleFilled } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { anomalyCountQuery } from './anomaly-count.tsx'
import css from './grave-anomaly.module.css'
import { useMay } from './session.tsx'

/** Says on every page that something odd cannot wait, to whoever may look after it. */
export function GraveAnomaly() {
  const may = useMay('read-audit')
  const { pathname } = useLocation()
  const { data } = useQuery({ ...anomalyCountQuery, enabled: may })
  const there = may && data !== undefined && data.now > 0 && pathname !== '/anomalies'
  // The place is always there, so that what comes into it is read out.
  return (
    <div className={there ? css['band'] : undefined} role="status">
      {there && (
        <>
          <IconAlertTriangleFilled size={16} className="stop" aria-hidden />
          <span>
            <span className="b">Look now.</span>{' '}
            {data.now === 1 ? 'Something odd cannot wait.' : `${data.now} odd things cannot wait.`}
          </span>
          <Link to="/anomalies" className="end">
            Anomalies
          </Link>
        </>
      )}
    </div>
  )
}
