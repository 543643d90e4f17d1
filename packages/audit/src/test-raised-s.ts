/** The same signature with s + L, which proves the same equation and is forbidden (RFC 8032 §8.4). */
export function raiseS(note: string): string {
  const [, before = '', encoded = ''] = /^([\s\S]*— \S+ )(\S+)\n$/.exec(note) ?? []
  const bytes = Buffer.from(encoded, 'base64')
  const half = bytes.subarray(36).toReversed()
  const order = 2n ** 252n + 27742317777372353535851937790883648493n
  const raised = (BigInt(`0x${Buffer.from(half).toString('hex')}`) + order).toString(16).padStart(64, '0')
  bytes.set(Buffer.from(raised, 'hex').toReversed(), 36)
  return `${before}${bytes.toString('base64')}\n`
}
