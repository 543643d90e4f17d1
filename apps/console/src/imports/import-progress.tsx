import '@mantine/core/styles/Progress.css'
import { Progress } from '@mantine/core'
import type { OpenImport } from '@portal-desk/contract'
import { importStateLabels, lookRemarks } from '@portal-desk/domain'
import { IconCircleHalf2 } from '@tabler/icons-react'
import { useNow } from '../shell/clock.tsx'
import { StateMark } from '../shell/state-mark.tsx'
import css from './import.module.css'
import { counted, percentOf } from './import-figures.ts'

const steps = ['File', 'Mapping', 'Preview', 'Import'] as const
/** Which of the steps is at hand. */
const at: Record<OpenImport['state'], number> = {
  receiving: 0,
  received: 1,
  checking: 2,
  checked: 2,
  running: 3,
  paused: 3,
}

/** Where the import is: the four steps, a bar while something goes on, and what was or would be done. */
export function ImportProgress({ open }: { open: OpenImport }) {
  const { state, said, look, count } = open
  const goesOn = state === 'receiving' || state === 'checking' || state === 'running'
  const figures = count ?? (state === 'checked' ? look : undefined)
  return (
    <>
      <div className={css['far']}>
        <ol className={css['steps']}>
          {steps.map((step, index) => (
            <li key={step} {...(index === at[state] ? { 'aria-current': 'step' as const } : {})}>
              <StateMark mark={index < at[state] ? 'ready' : index === at[state] ? 'wait' : 'none'}>
                {step}
              </StateMark>
            </li>
          ))}
        </ol>
        {goesOn ? <Bar open={open} /> : <p className="b">{importStateLabels[state]}.</p>}
        {figures && (
          <dl className={css['counts']} aria-label={count ? 'Done so far' : 'Would be done'}>
            <div>
              <dt>Unchanged</dt>
              <dd>{counted(figures.unchanged)}</dd>
            </div>
            <div>
              <dt>Changed</dt>
              <dd>{counted(figures.changed)}</dd>
            </div>
            <div>
              <dt>New</dt>
              <dd>{counted(figures.added)}</dd>
            </div>
            <div>
              <dt>Rejected</dt>
              <dd className={figures.rejected > 0 ? css['bad'] : ''}>{counted(figures.rejected)}</dd>
            </div>
          </dl>
        )}
      </div>
      {[...(said ? [said] : []), ...(state === 'checked' && look ? lookRemarks(look) : [])].map((remark) => (
        <p key={remark} className={css['remark']}>
          <IconCircleHalf2 size={15} aria-hidden />
          {remark}
        </p>
      ))}
    </>
  )
}

function Bar({ open: { state, reached, size, startedAt, count } }: { open: OpenImport }) {
  const now = useNow()
  const percent = percentOf(reached, size)
  const took = startedAt === undefined ? 0 : now - startedAt
  // Before a tenth is done the rest would be a guess, and after a pause it would be a wrong one.
  const left =
    state === 'running' && percent >= 10 && percent < 100
      ? Math.ceil((took * (100 - percent)) / percent / 1000)
      : 0
  return (
    <div className={css['bar']}>
      <p>
        <b className={css['percent']}>{percent} %</b>{' '}
        <span className="num">
          {count ? `${counted(count.line)} lines` : importStateLabels[state]}
          {left > 0 && left < 36_000 && `, about ${left} s left`}
        </span>
        {state === 'running' && <span className="dim"> You may leave this page. Calls are not slowed.</span>}
      </p>
      <Progress
        value={percent}
        size={8}
        radius="xs"
        transitionDuration={0}
        aria-label={state === 'running' ? 'Import' : importStateLabels[state]}
      />
    </div>
  )
}
