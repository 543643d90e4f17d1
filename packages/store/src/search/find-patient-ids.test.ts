import { parseTyped, type Searchable, searchKeysOf } from '@portal-desk/matching'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Engine, engines } from './engines.fixture.ts'
import { findLookalikeIds } from './find-lookalike-ids.ts'
import { findPatientIds } from './find-patient-ids.ts'
import { person } from './people.fixture.ts'
import { writeSearchKeys } from './write-search-keys.ts'

const phone = (value: string): Searchable['contacts'] => [{ kind: 'phone', value }]

const people: Record<string, Searchable> = {
  maria: person('García', 'María Elena', {
    birthDate: '1984-03-12',
    identifiers: [{ kind: 'mrn', value: 'MB-104-887' }],
    contacts: [...phone('(513) 555-0142'), { kind: 'email', value: 'Maria.Garcia@Example.org' }],
    addresses: [{ postcode: '45011-2210' }],
    usernames: ['mgarcia84'],
  }),
  marta: person('Garcia', 'Marta', {
    birthDate: '1984-03-12',
    contacts: phone('513-555-0142'),
    addresses: [{ postcode: '45013' }],
  }),
  luna: person('García Luna', 'Mario', { birthDate: '1984-07-01' }),
  whitlock: {
    ...person('Whitlock', 'Mara', { birthDate: '1984-11-30' }),
    names: [
      { use: 'current', family: 'Whitlock', given: ['Mara'] },
      { use: 'former', family: 'García', given: [] },
    ],
  },
  garzia: person('Garzia', 'Marco', { birthDate: '1984-02-02' }),
  john: person('Smith', 'John', { birthDate: '1971-03-04', addresses: [{ postcode: '45011' }] }),
  april: person('Smith', 'John', { birthDate: '1971-04-03' }),
  peggy: person('Smith', 'Margaret', { birthDate: '1950-01-01' }),
  cruz: person('de la Cruz', 'Ana', { birthDate: '1990-05-05' }),
  obrien: person("O'Brien", 'Sean', { birthDate: '1980-08-08' }),
  wang: {
    ...person('', '', { birthDate: '1984-09-09' }),
    names: [{ use: 'current', given: [], text: '王小明' }],
  },
  ivan: person('Иванов', 'Сергей', { birthDate: '1975-10-10' }),
  mueller: person('Müller', 'Jörg', { birthDate: '1969-06-06' }),
  sukarno: person('', 'Suharno', { birthDate: '1961-12-24' }),
  maryann: person('Lopez', 'Mary Ann', { birthDate: '1977-07-07' }),
  nodate: person('Nodate', 'Baby Girl', { addresses: [{ postcode: '45099' }] }),
  full: person('Full', 'Postcode', { addresses: [{ postcode: '45011' }], contacts: phone('513 555 7777') }),
}

/** What is typed, and who stands where in the list: the first ones in this order. */
const cases: [typed: string, first: string[]][] = [
  ['garcia mar 1984', ['maria', 'luna', 'marta', 'whitlock']],
  ['1984 mar garcia', ['maria', 'luna', 'marta', 'whitlock']],
  ['GARCÍA, María 1984', ['maria']],
  ['garcia mar 1984 3/12', ['maria', 'marta']],
  ['garcia m 1984', ['maria', 'luna', 'marta', 'whitlock']],
  ['m garcia 12 mar 1984', ['maria', 'marta']],
  ['smith john 03/04/1971', ['john', 'april']],
  ['john smith 4 mar 1971', ['john']],
  ['smith 4 de marzo de 1971', ['john']],
  ['smith 19710304', ['john']],
  ['smith 3/4/71', ['john', 'april']],
  ['mb104887', ['maria']],
  ['MRN: MB-104-887', ['maria']],
  ['maria.garcia@example.org', ['maria']],
  ['mgarcia84', ['maria']],
  ['maria 513 555 0142', ['maria']],
  ['marta +1 (513) 555-0142', ['marta']],
  ['555-0142 garcia', ['maria', 'marta']],
  ['0142 marta', ['marta']],
  ['5135550142 45013', ['marta']],
  ['garcia 45011', ['maria']],
  ['john 45011', ['john']],
  ['45011 1971', ['john']],
  ['45011 3/4/1971', ['john']],
  ['smth john 1971', ['john', 'april']],
  ['gracia maria 1984', ['maria']],
  ['garzia 1984', ['garzia']],
  ['whitlock 1984', ['whitlock']],
  ['de la cruz ana 1990', ['cruz']],
  ['cruz 1990', ['cruz']],
  ["o'brien 1980", ['obrien']],
  ['obrien sean 1980', ['obrien']],
  ['王 小明 1984', ['wang']],
  ['Иванов 1975', ['ivan']],
  ['MÜLLER jo 1969', ['mueller']],
  ['maryann lopez 1977', ['maryann']],
  ['maria jane garcia 1984', ['maria']],
  ['girl nodate 45099', ['nodate']],
  ['full 7777 45011', ['full']],
]

/** The same name as it is said, heard or written elsewhere. */
const variants: [what: string, typed: string, who: string][] = [
  ['a former surname', 'garcia mara 1984', 'whitlock'],
  ['the first of two surnames', 'garcia mario 1984', 'luna'],
  ['the second of two surnames', 'luna mario 1984', 'luna'],
  ['both of two surnames', 'garcia luna 1984', 'luna'],
  ['a nickname', 'peggy smith 1950', 'peggy'],
  ['two given names for one', 'mary ann lopez 1977', 'maryann'],
  ['a joined particle', 'delacruz ana 1990', 'cruz'],
  ['a gap for an apostrophe', 'o brien 1980', 'obrien'],
  ['no accents', 'muller jorg 1969', 'mueller'],
  ['the long spelling of an umlaut', 'mueller 1969', 'mueller'],
  ['another script', 'ivanov sergei 1975', 'ivan'],
  ['one name alone', 'suharno 1961', 'sukarno'],
  ['a name that is not parted', '王小明 1984', 'wang'],
]

describe.each(engines)('search on %s', (_, open) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await open()
    const keys = Object.entries(people).map(([patient, one]) => ({ patient, keys: searchKeysOf(one) }))
    await writeSearchKeys(engine.db, engine.dialect, keys)
  }, 60_000)
  afterAll(() => engine?.close())

  const find = async (typed: string, cap = 20): Promise<string[]> => {
    const { found } = await findPatientIds(engine.db, parseTyped(typed, { order: 'mdy', thisYear: 2026 }), {
      cap,
    })
    return found.map(({ patient }) => patient)
  }

  test.each(cases)('`%s` finds %j first', async (typed, first) => {
    expect((await find(typed)).slice(0, first.length)).toEqual(first)
  })

  test.each(variants)('edge case 27 %s: `%s` finds %s first', async (_what, typed, who) => {
    expect((await find(typed)).at(0)).toBe(who)
  })

  test.each(['garcia', 'garcia maria', '1984', '45011', '5135550142', '', '   ', '%', '*', "' or 1=1 --"])(
    'V11 `%s` alone finds nobody',
    async (typed) => {
      expect(await find(typed)).toEqual([])
    },
  )

  test('a second detail that belongs to somebody else narrows to nobody', async () => {
    expect(await find('garcia maria 1984 02139')).toEqual([])
    expect(await find('sean obrien 45011')).toEqual([])
    expect(await find('sean 513 555 0142 45011')).toEqual([])
    expect(await find('john smith 5/5/1971')).toEqual([])
    expect(await find('mb104887 whitlock')).toEqual([])
  })

  test('a near name is proposed only where fewer than three are found, and behind them', async () => {
    expect(await find('garcia mar 1984')).not.toContain('garzia')
    expect(await find('garcia marc 1984')).toEqual(['garzia', 'whitlock'])
  })

  test('the cap cuts the list and says that there is more', async () => {
    const query = parseTyped('garcia mar 1984', { order: 'mdy' })
    expect(await findPatientIds(engine.db, query, { cap: 2 })).toMatchObject({
      found: { length: 2 },
      more: true,
    })
    expect(await findPatientIds(engine.db, query, { cap: 9 })).toMatchObject({ more: false })
  })

  test('twins are lookalikes of each other, nobody of himself', async () => {
    expect(await findLookalikeIds(engine.db, 'maria', people['maria'] as Searchable)).toEqual(['marta'])
    expect(await findLookalikeIds(engine.db, 'ivan', people['ivan'] as Searchable)).toEqual([])
    expect(await findLookalikeIds(engine.db, 'nodate', people['nodate'] as Searchable)).toEqual([])
  })
})
