import type { GuideFacts } from './guide-record.ts'

const current = (family: string, ...given: string[]) => ({ use: 'current' as const, family, given })

// MRNs below 300-0000 and numbers ending in 0190 to 0199 are given to nobody else.
const MILLBROOK = { city: 'Millbrook', postcode: '30417' }
const ASHFORD = { city: 'Ashford', postcode: '30418' }
const EASTON = { city: 'Easton', postcode: '30419' }

export const MARIA: GuideFacts = {
  id: 'invitation-ran-out',
  mrn: '204-1187',
  names: [current('García', 'María', 'Elena')],
  birthDate: '1984-03-12',
  sex: 'female',
  street: '218 Orchard Street',
  ...MILLBROOK,
  phone: '(478) 555-0190',
  email: 'maria.garcia@example.org',
  language: 'es',
  clinician: 'Dr. Lucía Herrera',
  visitedDaysAgo: 15,
}

/** Same surname, initial, birth year and town as María Elena: only day and month, or the MRN, part them. */
export const MARTA: GuideFacts = {
  id: 'lookalike-garcia',
  mrn: '204-1178',
  names: [current('García', 'Marta')],
  birthDate: '1984-12-03',
  sex: 'female',
  street: '31 Station Road',
  ...MILLBROOK,
  phone: '(478) 555-0191',
  email: 'marta.garcia@example.com',
  language: 'es',
  clinician: 'Dr. Ruth Abernathy',
  visitedDaysAgo: 120,
}

export const NEAR_GARCIAS: GuideFacts[] = [
  {
    ...MARTA,
    ...ASHFORD,
    id: 'near-garcia-luna',
    mrn: '204-2290',
    names: [current('García Luna', 'Marisol')],
    birthDate: '1984-07-21',
    street: '9 Heron Lane',
    phone: '(229) 555-0192',
    email: 'marisol.garcia.luna@example.net',
  },
  {
    ...MARTA,
    ...EASTON,
    id: 'near-whitlock',
    mrn: '204-3302',
    names: [current('Whitlock', 'Mariana'), { use: 'former', family: 'García', given: ['Mariana'] }],
    birthDate: '1984-01-30',
    street: '77 Tanner Way',
    phone: '(229) 555-0193',
    email: 'mariana.whitlock@example.org',
    language: 'en',
  },
  {
    ...MARTA,
    id: 'near-garzia',
    mrn: '204-4417',
    names: [current('Garzia', 'Marco')],
    birthDate: '1984-10-08',
    sex: 'male',
    street: '540 Quarry Road',
    phone: '(229) 555-0194',
    email: 'marco.garzia@example.org',
    language: 'en',
  },
]

export const WALTER: GuideFacts = {
  id: 'locked-out',
  mrn: '207-3350',
  names: [current('Brennan', 'Walter', 'Joseph'), { use: 'preferred', given: ['Walt'] }],
  birthDate: '1951-09-02',
  sex: 'male',
  street: '12 Old Ferry Road',
  ...ASHFORD,
  phone: '(912) 555-0195',
  email: 'walt.brennan@example.com',
  clinician: 'Dr. Samuel Okafor',
  visitedDaysAgo: 44,
}

export const LINH: GuideFacts = {
  id: 'older-link',
  mrn: '211-0946',
  names: [{ ...current('Nguyễn', 'Thị', 'Linh'), text: 'Nguyễn Thị Linh' }],
  birthDate: '1990-06-25',
  sex: 'female',
  street: '1405 Willow Avenue',
  ...EASTON,
  phone: '(706) 555-0196',
  email: 'linh.nguyen@example.net',
  clinician: 'Dr. Anh Tran',
  visitedDaysAgo: 9,
}

export const DOROTHY: GuideFacts = {
  id: 'no-email',
  mrn: '198-5521',
  names: [
    current('Kowalczyk', 'Dorothy', 'Anne'),
    { use: 'former', family: 'Pruitt', given: ['Dorothy', 'Anne'] },
  ],
  birthDate: '1938-11-17',
  sex: 'female',
  street: '6 Church Lane',
  ...MILLBROOK,
  phone: '(478) 555-0197',
  clinician: 'Dr. Margaret Doyle',
  visitedDaysAgo: 31,
}

export const OMAR: GuideFacts = {
  id: 'wrong-password',
  mrn: '223-7708',
  names: [current('Haddad', 'Omar')],
  birthDate: '1979-04-30',
  sex: 'male',
  street: '890 Foundry Drive',
  ...EASTON,
  phone: '(229) 555-0198',
  email: 'omar.haddad@example.org',
  clinician: 'Dr. Yusuf Haddad',
  visitedDaysAgo: 63,
}

export const HAROLD: GuideFacts = {
  id: 'deceased',
  mrn: '201-4412',
  names: [current('Whitaker', 'Harold', 'Eugene')],
  birthDate: '1944-02-08',
  sex: 'male',
  street: '300 Meadow Court',
  ...ASHFORD,
  phone: '(912) 555-0199',
  email: 'harold.whitaker@example.com',
  clinician: 'Dr. Ruth Abernathy',
  visitedDaysAgo: 50,
  diedDaysAgo: 19,
}

/** A mother who has never had a login herself; her own chart says that she acts for her son. */
export const RUTH: GuideFacts = {
  id: 'mother',
  mrn: '231-0450',
  names: [current('Adeyemi', 'Ruth', 'Folake')],
  birthDate: '1988-05-19',
  sex: 'female',
  street: '41 Chapel Row',
  ...EASTON,
  phone: '(762) 555-0192',
  email: 'ruth.adeyemi@example.org',
  clinician: 'Dr. Anh Tran',
  visitedDaysAgo: 70,
}
export const NOAH: GuideFacts = {
  id: 'mothers-son',
  mrn: '231-0451',
  names: [current('Adeyemi', 'Noah')],
  birthDate: '2019-02-11',
  sex: 'male',
  street: RUTH.street,
  ...EASTON,
  clinician: 'Dr. Anh Tran',
  visitedDaysAgo: 12,
}

/** Walter's daughter: no patient here, with papers and a login of her own. */
export const CLAIRE: GuideFacts = {
  id: 'power-of-attorney',
  names: [current('Brennan Moss', 'Claire')],
  birthDate: '1980-01-07',
  sex: 'female',
  street: '5 Harbor Street',
  ...EASTON,
  phone: '(912) 555-0193',
  email: 'claire.moss@example.com',
}

export const ELLA: GuideFacts = {
  id: 'twin',
  mrn: '226-0031',
  names: [current('Bishop', 'Ella', 'Grace')],
  birthDate: '2003-08-14',
  sex: 'female',
  street: '52 Larkspur Way',
  ...MILLBROOK,
  phone: '(762) 555-0190',
  email: 'bishop.family@example.org',
  clinician: 'Nell Ashby, NP',
  visitedDaysAgo: 22,
}

/** Same day, same roof, same mailbox: only the given name and the MRN part the two sisters. */
export const EMMA: GuideFacts = {
  ...ELLA,
  id: 'other-twin',
  mrn: '226-0032',
  names: [current('Bishop', 'Emma', 'Rose')],
  phone: '(762) 555-0191',
  visitedDaysAgo: 96,
}

/** One woman with two charts: the second was made at another desk, with day and month of her birth swapped. */
export const TWO_CHARTS: GuideFacts = {
  id: 'two-charts',
  mrn: '214-0627',
  names: [current('Lindgren', 'Beatrice', 'Anne')],
  birthDate: '1967-05-10',
  sex: 'female',
  street: '74 Maple Terrace',
  ...ASHFORD,
  phone: '(912) 555-0194',
  email: 'beatrice.lindgren@example.org',
  clinician: 'Dr. Samuel Okafor',
  visitedDaysAgo: 18,
}
export const SECOND_CHART: GuideFacts = {
  ...TWO_CHARTS,
  id: 'second-chart',
  mrn: '214-0672',
  names: [current('Lindgren', 'Beatrix')],
  birthDate: '1967-10-05',
  email: 'bea.lindgren@example.com',
  visitedDaysAgo: 240,
}

/** Somebody with a login in use, who has left for another town. */
export const WENT_AWAY: GuideFacts = {
  id: 'went-away',
  mrn: '219-4403',
  names: [current('Ferrante', 'Paolo')],
  birthDate: '1972-09-14',
  sex: 'male',
  street: '3 Bridge Street',
  ...EASTON,
  phone: '(706) 555-0195',
  email: 'paolo.ferrante@example.net',
  clinician: 'Dr. Anh Tran',
  visitedDaysAgo: 310,
}
