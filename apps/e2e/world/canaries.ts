import type { Page } from '@playwright/test'

/** A person with nothing of anybody else's: wherever one of these words turns up, it came from her chart. */
export const PLANTED = {
  family: 'Zyxwvutsen',
  given: 'Quorlinda',
  birthDate: '1949-02-27',
  mrn: 'CNR7704413',
  street: '77 Vellichor Lane',
  postcode: 'QX7 9ZK',
  phone: '5552017743',
  email: 'quorlinda.z@canary.example',
  clinician: 'Dr. Ambrosia Sesquipedal',
} as const

export const PLANTED_FHIR = `${JSON.stringify({
  resourceType: 'Patient',
  id: 'planted',
  identifier: [{ type: { coding: [{ code: 'MR' }] }, value: PLANTED.mrn }],
  name: [{ use: 'official', family: PLANTED.family, given: [PLANTED.given] }],
  birthDate: PLANTED.birthDate,
  gender: 'female',
  address: [
    { use: 'home', line: [PLANTED.street], city: 'Easton', state: 'NY', postalCode: PLANTED.postcode },
  ],
  telecom: [
    { system: 'phone', value: PLANTED.phone, use: 'mobile' },
    { system: 'email', value: PLANTED.email },
  ],
  generalPractitioner: [{ display: PLANTED.clinician }],
})}\n`

export const ANSWERS: Record<string, string> = {
  'Full name': `${PLANTED.given} ${PLANTED.family}`,
  'Date of birth': 'February 27 1949',
  'Medical record number (MRN)': PLANTED.mrn,
  'ZIP code': PLANTED.postcode,
  'Street address': PLANTED.street,
  Phone: PLANTED.phone,
  Email: PLANTED.email,
  'Usual clinician': 'Sesquipedal',
}

/** Never to be kept as they are, wherever they were typed. */
export const SECRETS = {
  guess: 'canary guess of a liar',
  tooShort: 'canaryshort',
  password: 'canary kettles dancing alone',
  mistyped: 'canary kettles dansing alone',
  stranger: 'canary.stranger@nowhere.example',
} as const

/** Notes every address that a browser asks for, without the fragment, which it keeps to itself; and its referrers. */
export function noteAddresses(page: Page): string[] {
  const seen: string[] = []
  page.context().on('request', (request) => {
    seen.push(request.url().split('#')[0] ?? '', request.headers()['referer'] ?? '')
  })
  return seen
}

/** What a page leaves with the browser, and what stands in its address and on its tab. */
export const leftWith = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const caches = 'caches' in globalThis ? await globalThis.caches.keys() : []
    const bases = (await indexedDB.databases?.()) ?? []
    const { href } = location
    return JSON.stringify([
      href,
      document.title,
      history.state,
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      caches,
      bases,
    ])
  })
