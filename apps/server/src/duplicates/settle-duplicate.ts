import type { ConsoleEndpoints } from '@portal-desk/contract'
import { decidePair, decideSkip, type PatientRecord, verdictDone } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { forReviewers } from '../unit/for-reviewers.ts'
import { evidenceHash } from '../unit/read-other-record.ts'

/** A person decides a pair, and the decision sticks; or puts it back undecided (domain §3.7). */
export const settleDuplicate: UseCase<ConsoleEndpoints['settleDuplicate']> = (desk, ask) =>
  forReviewers(
    desk,
    ask,
    ask.params.pairId,
    async (facts, by, { tx }) => {
      if (ask.body.verdict === 'skip') return decideSkip(facts, by)
      const { version, ...verdict } = ask.body
      const rows = await tx
        .selectFrom('patient')
        .select('record')
        .where('id', 'in', [facts.pair.a, facts.pair.b])
        .execute()
      const [one, other] = rows.map(({ record }) => JSON.parse(record) as PatientRecord)
      if (!one || !other) throw new Stop('conflict')
      return decidePair(facts, by, verdict, version, evidenceHash(desk.vault, one, other))
    },
    () => ({ done: verdictDone[ask.body.verdict] }),
  )
