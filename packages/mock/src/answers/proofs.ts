import { isFreshlyReauthenticated, noProofWords, proofVerdictWords } from '@portal-desk/domain'
import { MOCK_ENTRIES } from '../mock-log.ts'
import { MockStop } from '../problems.ts'
import type { Answers } from './answer.ts'

const FORMAT = 'portal-desk-audit-proof-1'

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
    return { fileName: `entry-${index}.proof.json`, proof: JSON.stringify({ format: FORMAT, index }) }
  },

  checkProof(world, { body: { text } }) {
    const told = /^\{"format":"portal-desk-audit-proof-1","index":(\d+)(.*)\}$/.exec(text)
    if (!told) return { verdict: 'no-proof-file', says: proofVerdictWords['no-proof-file'] }
    if (told[2]) return { verdict: 'altered', says: proofVerdictWords.altered }
    const proves = { index: Number(told[1]), action: 'record.viewed', at: world.now(), size: MOCK_ENTRIES }
    return { verdict: 'good', says: proofVerdictWords.good, proves }
  },
}
