import type { Workspace } from '@portal-desk/contract'
import { isRepresentative, levelLabels } from '@portal-desk/domain'
import { IconUsers } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useZone } from '../shell/clock.tsx'
import { useOnCall } from '../shell/on-call/on-call.tsx'
import { owedBy } from '../shell/on-call/owed.ts'
import { useShownCode } from '../shell/on-call/shown-code.ts'
import type { View } from '../shell/on-call/views.ts'
import { clockTime } from '../shell/times.ts'
import css from './call-line.module.css'
import { LevelLeft } from './level-left.tsx'
import { useWhy } from './use-why.ts'

export type Cell = {
  name: string
  view: View
  state: 'done' | 'now' | 'next' | 'halt'
  label: ReactNode
  sum: ReactNode
  title?: string
  /** The sum is a sentence: two lines, and its name is heard instead of seen. */
  sentence?: true
}
type Looking = {
  workspace: Workspace
  view: View
  chosen: string | undefined
  /** A code is being read out. */
  reading: boolean
  /** The headline of Why. */
  cause: string | undefined
  zone: string
}

/** The five steps with what each has become so far. */
export function useCells(): Cell[] {
  const { workspace, view, chosen } = useOnCall()
  const reading = useShownCode()[0] !== undefined
  const looking = { workspace, view, chosen, reading, cause: useWhy(), zone: useZone() }
  if (workspace.call.state === 'closed') return closed(looking)
  return [find(looking), verify(looking), why(looking), fix(looking), watch(looking)]
}

/** Of a closed call only the record is named, masked as the server gives it. */
function closed(looking: Looking): Cell[] {
  const rest = (['Verify', 'Why', 'Fix', 'Watch'] as const).map(
    (name): Cell => ({ name, view: 'end', state: 'next', label: name, sum: 'closed' }),
  )
  return [find(looking), ...rest]
}

function find({ workspace: { record, level, call, about }, view }: Looking): Cell {
  const base = { name: 'Find', view: 'find' as const }
  if (!record)
    return { ...base, state: view === 'find' ? 'now' : 'next', label: 'Find', sum: 'Who is it about?' }
  const known = level.level !== 'none'
  const label = record.inCallWith
    ? `${record.inCallWith} is on a call with this patient`
    : known
      ? [record.born, record.mrn && `MRN ${record.mrn}`].filter(Boolean).join(' · ')
      : record.hasLookalike
        ? 'Found · masked · has a lookalike'
        : 'Found · masked'
  const whose = isRepresentative(call.relationship) ? `For ${calledAbout(about)}` : label
  const sum = known ? record.name : [record.name, record.born, record.town].filter(Boolean).join(' · ')
  return {
    ...base,
    state: view === 'find' ? 'now' : 'done',
    label: whose,
    title: [
      `${record.name}, ${record.born}`,
      about && `for ${about.name}, ${about.born}`,
      about?.authority?.more,
    ]
      .filter(Boolean)
      .join(', '),
    sum: (
      <span className={css['named']}>
        <span className={css['cut']}>{sum}</span>
        {known && record.hasLookalike && (
          <span className={css['twin']} title="Another record looks alike: compare birth date and MRN">
            <IconUsers size={14} aria-hidden />
            has a lookalike
          </span>
        )}
      </span>
    ),
  }
}

/** Whom a representative calls about, and by what right where that is known. */
const calledAbout = (about: Workspace['about']): string =>
  about ? [about.name, about.authority?.label].filter(Boolean).join(' · ') : 'somebody not named yet'

function verify({ workspace: { record, restricted, level, verify: check }, view }: Looking): Cell {
  const base = { name: 'Verify', view: 'verify' as const }
  if (level.level !== 'none')
    return {
      ...base,
      state: view === 'verify' ? 'now' : 'done',
      label: level.by.length > 0 ? `Verified by ${level.by.join(' and ')}` : 'Verified',
      sum: (
        <>
          {levelLabels[level.level]}
          {level.until !== undefined && <LevelLeft until={level.until} />}
        </>
      ),
    }
  if (!record) return { ...base, state: 'next', label: 'Verify', sum: 'to come' }
  if (check?.routes.callBack === 'running')
    return { ...base, state: 'now', label: 'Verify', sum: 'Calling back' }
  if (check?.confirmation?.state === 'waiting')
    return { ...base, state: 'now', label: 'Verify', sum: 'Waiting for the tap' }
  if (restricted && 'over' in restricted)
    return { ...base, state: 'next', label: 'Verify', sum: 'needs a reason first' }
  if (isStopped(check)) return { ...base, state: 'halt', label: 'Verify', sum: 'Could not confirm' }
  const count = check?.prompts.length ?? 0
  const sum =
    count === 0 ? 'Is it them?' : count === 1 ? 'One question' : `${numbers[count] ?? count} questions`
  return { ...base, state: view === 'verify' ? 'now' : 'next', label: 'Verify', sum }
}
const numbers: Record<number, string> = { 2: 'Two', 3: 'Three', 4: 'Four', 5: 'Five' }

function why({ workspace: { watch: sent, record, verify: check }, view, chosen, cause }: Looking): Cell {
  const base = { name: 'Why', view: 'fix' as const, label: 'Why' }
  if (cause)
    return {
      ...base,
      state: view === 'fix' && !chosen ? 'now' : 'done',
      sum: cause,
      title: cause,
      sentence: true,
    }
  if (sent) return { ...base, state: 'done', sum: 'Put right' }
  return {
    ...base,
    state: 'next',
    sum: owedBy(check)
      ? 'one step before'
      : isStopped(check)
        ? 'stays closed'
        : record
          ? 'opens when verified'
          : 'to come',
  }
}

/** No questions are left, no call-back runs and no link is out: what hangs on them stays closed. */
const isStopped = (check: Workspace['verify']): boolean =>
  check !== undefined &&
  check.routes.callBack !== 'running' &&
  check.confirmation?.state !== 'waiting' &&
  (check.blocked !== undefined || check.triesLeft === 0)

function fix({
  workspace: { watch: sent, remedies, best, verify: check, level },
  view,
  chosen,
  reading,
  zone,
}: Looking): Cell {
  const base = { name: 'Fix', view: 'fix' as const, label: 'Fix' }
  const remedy = remedies?.find(({ remedy }) => remedy === (chosen ?? best))
  if (reading) return { ...base, state: 'now', sum: 'Temporary login' }
  if (view === 'fix' && chosen && remedy) return { ...base, state: 'now', sum: `${remedy.label}?` }
  if (sent) {
    const at = sent.steps[0]?.at
    const label = at === undefined ? 'Fix' : `Fixed ${clockTime(at, zone)}`
    return {
      ...base,
      state: 'done',
      label,
      sum: `${sent.what} ${sent.way === 'code' ? 'given' : 'sent'}`,
      title: sent.what,
    }
  }
  const stopped = level.level === 'none' && isStopped(check)
  return { ...base, state: 'next', sum: remedy ? `${remedy.label}?` : stopped ? 'stays closed' : 'to come' }
}

function watch({ workspace: { watch: sent, verify: check, level }, view, reading }: Looking): Cell {
  const base = { name: 'Watch', view: 'watch' as const, label: 'Watch' }
  const stopped = level.level === 'none' && isStopped(check)
  if (reading) return { ...base, state: 'next', sum: 'to come' }
  if (!sent) return { ...base, state: 'next', sum: stopped ? 'stays closed' : 'to come' }
  const step = sent.steps.findLast(({ state }) => state === 'now')
  const sum = step?.label ?? (sent.signedIn ? 'Signed in' : sent.headline)
  if (sent.signedIn && view !== 'watch') return { ...base, state: 'done', sum }
  return { ...base, state: view === 'watch' ? 'now' : 'next', sum, title: sent.headline }
}
