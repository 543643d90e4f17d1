import { expect, type Page } from '@playwright/test'
import type { Open } from './fixtures.ts'

export const GOOD = 'seven green kettles dancing'

/** The patient's own browser, on a phone. */
export const phone = (open: Open, locale: 'en-US' | 'es-US' = 'en-US'): Promise<Page> =>
  open({ viewport: { width: 390, height: 844 }, locale })

/** Asks the portal's own door for a new password. */
export async function askForLink(page: Page, portal: string, name: string): Promise<void> {
  await page.goto(`${portal}/forgot-password`)
  await page.getByLabel('Your username or email address').fill(name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Check your email' })).toBeVisible()
}

/** The page that asks the birth date. */
export async function giveBirthDate(page: Page, [month, day, year]: [string, string, string]): Promise<void> {
  await page.getByLabel(/^(Month|Mes)/).fill(month)
  await page.getByLabel(/^(Day|Día)/).fill(day)
  await page.getByLabel(/^(Year|Año)/).fill(year)
  await page.keyboard.press('Enter')
}

export async function choosePassword(page: Page, password: string): Promise<void> {
  await page.getByLabel(/^(New password|Contraseña nueva)/).fill(password)
  await page.keyboard.press('Enter')
}

export async function signInPatient(
  page: Page,
  portal: string,
  username: string,
  password: string,
): Promise<void> {
  await page.goto(portal)
  await page.getByLabel(/^(Username|Nombre de usuario)/).fill(username)
  await page.getByLabel(/^(Password|Contraseña)$/).fill(password)
  await page.keyboard.press('Enter')
  await expect(page.getByText(username)).toBeVisible()
}
