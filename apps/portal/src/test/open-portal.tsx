import type { PortalPage } from '@portal-desk/contract'
import type { Language } from '@portal-desk/domain'
import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { makeCall } from '../api/call.ts'
import { CallContext } from '../api/use-sending.ts'
import { App } from '../app.tsx'
import { takeToken } from '../redeem/token.ts'
import { PageContext, pageOf } from '../shell/page.ts'
import type { FakeServer } from './fake-server.ts'

/** A Wednesday, 9:00 am in the clinic's zone. */
export const NINE = Date.parse('2027-03-03T17:00:00Z')
export const MINUTE = 60_000
/** A token of the shape that mails carry. */
export const TOKEN = 'k3J9vQ2mX7pL5sT1wZ8yB4nC6dF0gH_a'

export const portalPage = (more: Partial<PortalPage> = {}): PortalPage => ({
  clinic: {
    name: 'Alder Creek Health',
    phone: '(503) 555-0142',
    hours: { en: 'Monday to Friday, 8 am to 5 pm', es: 'de lunes a viernes, de 8 a. m. a 5 p. m.' },
    timeZone: 'America/Los_Angeles',
  },
  open: { now: true, at: NINE + 8 * 60 * MINUTE },
  csrf: 'token-of-the-page',
  now: NINE,
  ...more,
})

type Opened = { page?: Partial<PortalPage>; wanted?: Language; isOnline?: () => boolean }

/** Opens the portal at an address, as a browser with that language would. */
export function openPortal(server: FakeServer, address: string, opened: Opened = {}) {
  history.replaceState(null, '', address)
  const page = portalPage(opened.page)
  const call = makeCall({
    csrf: page.csrf,
    fetch: server.fetch,
    isOnline: opened.isOnline ?? (() => true),
    wait: async () => {},
  })
  render(
    <PageContext value={pageOf(page, Date.now())}>
      <CallContext value={call}>
        <App wanted={opened.wanted ?? 'en'} token={takeToken(location, history)} />
      </CallContext>
    </PageContext>,
  )
  return userEvent.setup({ delay: null })
}

export const heading = (name: string) => screen.findByRole('heading', { level: 1, name })
export const press = (user: ReturnType<typeof userEvent.setup>, name: string) =>
  user.click(screen.getByRole('button', { name }))
/** Lets everything that is already answered arrive. */
export const settle = () => act(async () => {})
