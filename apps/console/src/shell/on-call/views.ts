import type { Workspace } from '@portal-desk/contract'

/** What fills the columns. `fix` holds Why and Fix, which are read together. */
export type View = 'find' | 'verify' | 'fix' | 'watch' | 'end'
type State = Pick<Workspace, 'call' | 'record' | 'causes' | 'watch' | 'level'>

/** Where the call stands: the view that holds its next step. */
export function viewOf({ call, record, causes, watch, level }: State): View {
  if (call.state === 'wrap-up' || call.state === 'closed') return 'end'
  if (!record) return 'find'
  if (watch) return 'watch'
  return level.level === 'none' || !causes ? 'verify' : 'fix'
}

/** Whether a view has anything to show yet: Why, Fix and Watch open once the caller has earned them. */
export function mayShow(view: View, { record, causes, watch }: State): boolean {
  if (view === 'find' || view === 'end') return true
  if (view === 'verify') return record !== undefined
  return view === 'fix' ? causes !== undefined : watch !== undefined
}
