import { type PasswordRefusal, passwordRefusal } from '@portal-desk/domain'
import type { Desk } from '../desk.ts'
import { clinicWords } from '../unit/clinic-words.ts'

/** Which rule refuses the password of a member of staff (P1–P3). */
export function staffPasswordRefusal(
  desk: Desk,
  { username, name }: { username: string; name: string },
  password: string,
): PasswordRefusal | undefined {
  const { policy, clinic } = desk.house()
  return passwordRefusal(password, {
    least: policy.passwordLeast,
    most: policy.passwordMost,
    username,
    names: [{ use: 'current', given: name.split(' ') }],
    clinicWords: clinicWords(clinic),
    isCommon: desk.isCommonPassword,
  })
}
