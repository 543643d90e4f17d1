import { expect, type Page } from '@playwright/test'
import type { Open } from './fixtures.ts'
import { typeInto } from './keyboard.ts'

export const GOOD = 'seven green kettles dancing'

/** The patient's own browser, on a phone. */
export const phone = (open: Open, locale: 'en-US' | 'es-US' = 'en-US'): Promise<Page> =>
  open({ viewport: { width: 390, height: 844 }, locale })

/** Asks the portal's own door for a new password. */
export async function askForLink(page: Page, portal: string, name: string): Promise<void> {
  await page.goto(`${portal}/forgot-password`)
  await typeInto(page, page.getByLabel('Your username or email address'), name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Check your email' })).toBeVisible()
}

/** The three fields of a birth date; nothing is sent yet. */
export async function typeBirthDate(page: Page, [month, day, year]: [string, string, string]): Promise<void> {
  await typeInto(page, page.getByLabel(/^(Month|Mes)/), month)
  await typeInto(page, page.getByLabel(/^(Day|Día)/), day)
  await typeInto(page, page.getByLabel(/^(Year|Año)/), year)
}

/** The page that asks the birth date. */
export async function giveBirthDate(page: Page, date: [string, string, string]): Promise<void> {
  await typeBirthDate(page, date)
  await page.keyboard.press('Enter')
}

export async function choosePassword(page: Page, password: string): Promise<void> {
  await typeInto(page, page.getByLabel(/^(New password|Contraseña nueva)/), password)
  await page.keyboard.press('Enter')
}

export async function signInPatient(
  page: Page,
  portal: string,
  username: string,
  password: string,
): Promise<void> {
  await page.goto(portal)
  await typeInto(page, page.getByLabel(/^(Username|Nombre de usuario)/), username)
  await typeInto(page, page.getByLabel(/^(Password|Contraseña)$/), password)
  await page.keyboard.press('Enter')
  await expect(page.getByText(username)).toBeVisible()
}
