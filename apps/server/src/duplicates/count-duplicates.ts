import type { ConsoleEndpoints } from '@portal-desk/contract'
import { WAITING } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'

/** Beyond this the number says no more than "many". */
const MOST = 999

/** How many pairs wait to be compared; no name is read for it. */
export const countDuplicates: UseCase<ConsoleEndpoints['countDuplicates']> = async (desk) => {
  const { n } = await desk.store.read
    .selectFrom((eb) =>
      eb
        .selectFrom('possible_duplicate')
        .select('id')
        .where(WAITING)
        .limit(MOST + 1)
        .as('waiting'),
    )
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  const counted = Number(n)
  return { waiting: Math.min(counted, MOST), more: counted > MOST }
}
