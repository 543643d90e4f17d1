import { seconds } from '@portal-desk/domain'
import { signInPatient } from '../../patient-access/sign-in-patient.ts'
import { checkBirthDate } from '../../redeem/check-birth-date.ts'
import { choosePassword } from '../../redeem/choose-password.ts'
import { openLink } from '../../redeem/open-link.ts'
import type { Press } from '../press.ts'
import type { PastCaller } from './past-callers.ts'

export type AtPortal = {
  caller: PastCaller
  visitor: Press
  /** Lets time go by, ms, drawn between the two. */
  pass: (least: number, most: number) => Promise<void>
  /** The token of the newest link that was mailed. */
  newestLink: () => string | undefined
  /** What they choose. */
  password: string
}

/** Why they ring: the right name and twice a wrong password. */
export async function tryWrongPasswords({ caller, visitor, pass }: AtPortal): Promise<void> {
  const { username } = caller
  if (!username) return
  for (let tries = 0; tries < 2; tries++) {
    await visitor(signInPatient, {}, { username, password: 'an older one that was right once' })
    await pass(seconds(20), seconds(60))
  }
}

/** Opens the newest link, chooses a password, and signs in with it. */
export async function useLink({ caller, visitor, pass, newestLink, password }: AtPortal): Promise<void> {
  const token = newestLink()
  const { birthDate } = caller.record
  if (!token || !birthDate) return
  await pass(seconds(35), seconds(110))
  await visitor(openLink, {}, { token })
  await pass(seconds(10), seconds(30))
  await visitor(checkBirthDate, {}, { token, birthDate })
  await pass(seconds(20), seconds(60))
  const chosen = await visitor(choosePassword, {}, { token, birthDate, password })
  if (chosen.result !== 'saved') return
  await pass(seconds(8), seconds(40))
  await visitor(signInPatient, {}, { username: chosen.username, password })
}
