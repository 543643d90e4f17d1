import type { AnswerOf, ConsoleEndpoints } from '@portal-desk/contract'
import { maskedName } from '@portal-desk/domain'
import { fold, parseTyped, whyMatched } from '@portal-desk/matching'
import type { MockWorld } from './world.ts'

/** Reads what was typed as the server does; with five people a plain look at each is index enough. */
export function searchWorld(world: MockWorld, text: string): AnswerOf<ConsoleEndpoints['searchPatients']> {
  const query = parseTyped(text, { order: 'mdy', thisYear: new Date(world.now()).getUTCFullYear() })
  if (!query.searchable) return { understood: query.understood, enough: false, hits: [], more: false }
  const hits = world.patients.flatMap(({ facts, account }) => {
    const person = {
      names: facts.names,
      birthDate: facts.birthDate,
      identifiers: facts.mrn ? [{ kind: 'mrn', value: facts.mrn }] : [],
      contacts: facts.contacts,
      addresses: facts.addresses,
      usernames: account ? [account.username] : [],
    }
    const reading = query.interpretations.find((one) => {
      const why = whyMatched(one, person)
      const told = new Set(why.map(({ typed }) => fold(typed)))
      return one.enough && one.names.every((name) => told.has(name)) && why.length >= one.identifiers
    })
    if (!reading) return []
    return [
      {
        patientId: facts.id,
        name: maskedName(facts.names),
        born: facts.birthDate?.slice(0, 4) ?? '',
        town: facts.addresses[0]?.city ?? '',
        why: whyMatched(reading, person),
        needsThirdIdentifier: false,
        deceased: facts.deceased,
      },
    ]
  })
  return { understood: query.understood, enough: true, hits, more: false }
}
