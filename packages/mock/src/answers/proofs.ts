import { isFreshlyReauthenticated, noProofWords, proofVerdictWords } from '@portal-desk/domain'
import { MOCK_ENTRIES } from '../mock-log.ts'
import { MockStop } from '../problems.ts'
import type { Answers } from './answer.ts'

const START = '{"format":"portal-desk-audit-proof-1","index":'
const proofOf = (index: number): string => `${START}${index}}`

/** What a proof of the mock says; it keeps no log, so a file is good that it could have made. */
export const proofAnswers: Answers<'proveEntry' | 'checkProof'> = {
  proveEntry(world, { body: { index } }) {
    const { policy, session } = world
    if (!session) throw new MockStop('not-signed-in')
    const staff = { ...session.staff, reauthenticatedAt: session.reauthenticatedAt }
    if (!isFreshlyReauthenticated({ now: world.now(), policy, staff }))
      throw new MockStop('refused', { refusal: { code: 'reauthenticate' } })
    if (index >= MOCK_ENTRIES)
      throw new MockStop('validation', { fields: [{ path: 'index', says: noProofWords['no-entry'] }] })
    return { fileName: `entry-${index}.proof.json`, proof: proofOf(index) }
  },

  checkProof(world, { body: { text } }) {
    if (!text.startsWith(START)) return { verdict: 'no-proof-file', says: proofVerdictWords['no-proof-file'] }
    const index = Number.parseInt(text.slice(START.length), 10)
    if (text !== proofOf(index)) return { verdict: 'altered', says: proofVerdictWords.altered }
    const proves = { index, action: 'record.viewed', at: world.now(), size: MOCK_ENTRIES }
    return { verdict: 'good', says: proofVerdictWords.good, proves }
  },
}
