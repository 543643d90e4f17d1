import type { ConsoleEndpoints } from '@portal-desk/contract'
import { pairIsHere, WAITING } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'

/** Beyond this the number says no more than "many". */
const MOST = 999

/** How many pairs wait to be compared by whoever asks; no name is read for it. */
export const countDuplicates: UseCase<ConsoleEndpoints['countDuplicates']> = async (desk, { staff }) => {
  if (!staff) throw new Stop('not-signed-in')
  const { n } = await desk.store.read
    .selectFrom((eb) =>
      eb
        .selectFrom('possible_duplicate')
        .select('id')
        .where(WAITING)
        .where(pairIsHere(staff.id))
        .limit(MOST + 1)
        .as('waiting'),
    )
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  const counted = Number(n)
  return { waiting: Math.min(counted, MOST), more: counted > MOST }
}
