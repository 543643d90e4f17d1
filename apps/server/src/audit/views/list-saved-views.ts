import type { ConsoleEndpoints } from '@portal-desk/contract'
import type { UseCase } from '../../http/serve.ts'
import { Stop } from '../../http/stop.ts'
import { readViews } from './read-views.ts'

/** One's own views; they say what is asked for and show nobody. */
export const listSavedViews: UseCase<ConsoleEndpoints['listSavedViews']> = async (desk, { staff }) => {
  if (!staff) throw new Stop('not-signed-in')
  return { views: await readViews(desk.store.read, staff.id) }
}
