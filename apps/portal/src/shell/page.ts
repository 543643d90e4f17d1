import type { PortalPage } from '@portal-desk/contract'
import { createContext, useContext } from 'react'

/** The clinic as this page knows it, and the server's clock. */
export type Page = Pick<PortalPage, 'clinic' | 'open'> & {
  /** Milliseconds since 1970, UTC, corrected for a device whose clock is wrong. */
  now: () => number
  /** Everybody here is made up (edge case 40). */
  training: boolean
}

/** Reads what the server wrote into `<meta name="portal-page">`; throws when it wrote nothing. */
export function readPortalPage(document: Document): PortalPage {
  const text = document.querySelector('meta[name="portal-page"]')?.getAttribute('content')
  if (!text) throw new Error('The server did not fill in this page')
  return JSON.parse(text) as PortalPage
}

/** @param deviceNow what the device's clock said when the page came */
export function pageOf({ clinic, open, now, training }: PortalPage, deviceNow: number): Page {
  const ahead = now - deviceNow
  return { clinic, open, training: training === true, now: () => Date.now() + ahead }
}

export const PageContext = createContext<Page | undefined>(undefined)
export function usePage(): Page {
  const page = useContext(PageContext)
  if (!page) throw new Error('No page around this part')
  return page
}

/** What a phone dials: digits and a leading plus. */
export const dialled = (phone: string): string => `tel:${phone.replace(/(?!^\+)\D/g, '')}`
