/** "m•••••••@example.org": the patient knows their own address by it; always as many dots, so that they tell no length. */
export function maskedEmail(address: string): string {
  const at = address.lastIndexOf('@')
  const [first = ''] = address
  return at > 0 ? `${first}•••••••${address.slice(at)}` : '•••••••'
}

/** The last two digits of a number, as the patient is reminded of it. */
export const lastTwoDigits = (phone: string): string => phone.replace(/\D/g, '').slice(-2)
