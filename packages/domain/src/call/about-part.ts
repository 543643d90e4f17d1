import type { CallFacts } from '../facts.ts'
import { isMarked } from '../marks/mark.ts'
import { authorityStanding } from '../proxy/authority-standing.ts'
import type { EarnedAssurance } from '../verify/assurance.ts'
import { onFileBlock } from '../verify/authority.ts'
import { authorityWords } from '../words/authority-words.ts'
import type { WordsAt } from '../words/clock.ts'
import { birthWords, fullName, maskedName, RESTRICTED } from '../words/person-words.ts'
import { refusalWords } from '../words/refusal-words.ts'
import { isRepresentative } from './call-session.ts'

/**
 * Whom a representative calls about. Before basic no more than the list of hits showed; from then on whether authority
 * is on file, with scope and end, or a neutral no. More of the patient than a name is never shown to this call.
 */
export function aboutPart(facts: CallFacts, { level }: EarnedAssurance, words: WordsAt) {
  const { call, about } = facts
  if (!isRepresentative(call.relationship) || !about || about.id !== call.aboutId) return {}
  const shut = isMarked(about, 'restricted')
  const masked = {
    patientId: about.id,
    name: shut ? RESTRICTED : maskedName(about.names),
    born: shut ? '' : (about.birthDate?.slice(0, 4) ?? ''),
  }
  if (level === 'none') return { about: masked }
  const block = onFileBlock(facts)
  if (block)
    return { about: { ...masked, authority: { on: false, label: refusalWords(block, words).badge } } }
  const standing = authorityStanding(about, facts)
  if (!standing.on) return { about: masked }
  return {
    about: {
      ...masked,
      ...(shut ? {} : { name: fullName(about.names), born: birthWords(about.birthDate) }),
      authority: { on: true, ...authorityWords(standing) },
    },
  }
}
