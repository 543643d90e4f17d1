import type { PostalAddress } from '@portal-desk/domain'
import type { Draw } from './draw.ts'

/** The made-up country around the clinic; more people live where it stands. */
const TOWNS: readonly (readonly [weight: number, town: { city: string; postcode: string }])[] = [
  [30, { city: 'Millbrook', postcode: '30417' }],
  [16, { city: 'Ashford', postcode: '30418' }],
  [14, { city: 'Easton', postcode: '30419' }],
  [10, { city: 'Cedar Hollow', postcode: '30422' }],
  [9, { city: 'Alder Creek', postcode: '30423' }],
  [8, { city: 'Pine Landing', postcode: '30425' }],
  [7, { city: 'Fairwater', postcode: '30427' }],
  [6, { city: 'North Millbrook', postcode: '30416' }],
]

const STREETS = [
  ...[
    'Mill',
    'Orchard',
    'Church',
    'River',
    'Maple',
    'Quarry',
    'Station',
    'Lantern',
    'Willow',
    'Meadow',
    'Foundry',
  ],
  ...[
    'Harbor',
    'Juniper',
    'Chestnut',
    'Old Ferry',
    'Second',
    'Third',
    'Ninth',
    'Tanner',
    'Weaver',
    'Bell Tower',
  ],
  ...[
    'Cooper',
    'Larkspur',
    'Heron',
    'Stone Bridge',
    'Sycamore',
    'Windmill',
    'Granary',
    'Blue Heron',
    'Hollis',
  ],
]
const KINDS = ['Street', 'Street', 'St', 'Road', 'Rd', 'Avenue', 'Ave', 'Lane', 'Drive', 'Court', 'Way']

/** One of the clinicians of the clinic. */
export const CLINICIANS = [
  ...['Dr. Ruth Abernathy', 'Dr. Samuel Okafor', 'Dr. Lucía Herrera', 'Dr. Anh Tran', 'Dr. Piotr Zieliński'],
  ...['Dr. Margaret Doyle', 'Dr. Yusuf Haddad', 'Dr. Mei Lin', 'Nell Ashby, NP', 'Carlos Ibarra, PA'],
]

/** A home address in the made-up towns. */
export const homeAddress = (draw: Draw): PostalAddress => {
  const street = `${draw.whole(1, 2400)} ${draw.pick(STREETS)} ${draw.pick(KINDS)}`
  const unit = draw.chance(0.2) ? [`Apt ${draw.whole(1, 40)}`] : []
  return { use: 'home', lines: [street, ...unit], ...draw.weighted(TOWNS), state: 'GA', country: 'US' }
}
