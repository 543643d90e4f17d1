import { expect } from 'vitest'
import { consoleEndpoints as api } from '../world.ts'
import { isLive, type Model, type Step, verified } from './model.ts'
import type { Real } from './walk-world.ts'

/** Presses a remedy; answers what the desk was told. */
export const press = async (
  { callId = '' }: Pick<Model, 'callId'>,
  r: Real,
  remedy: string,
  input: Record<string, unknown>,
) =>
  (await r.agent()).call(api.applyRemedy, {
    params: { callId },
    body: { remedy, input } as never,
  })

const send = (name: 'resend-invitation' | 'send-reset-link' | 'unlock-and-send-reset-link'): Step => ({
  name,
  may: (m) => m.record,
  async run(m, r) {
    const reason = name === 'resend-invitation' ? 'first-time' : 'forgot-password'
    const { status, body } = await press(m, r, name, { reason, confirm: false })
    if (status !== 200) return
    expect([verified(m), m.held, m.inactive]).toEqual([true, false, undefined])
    expect(m.account === 'active').toBe(name !== 'resend-invitation')
    m.lastLinkId = body.linkId
    if (name === 'unlock-and-send-reset-link') m.failures = 0
  },
})

const takeBack: Step = {
  name: 'take it back',
  may: (m) => m.record && m.lastLinkId !== undefined,
  async run(m, r) {
    const linkId = m.lastLinkId ?? ''
    const { status } = await press(m, r, 'take-back', { linkId, reason: 'caller-asked' })
    const row = await r.world.desk.store.read
      .selectFrom('access_link')
      .select(['token_hash', 'second_token_hash'])
      .where('id', '=', linkId)
      .executeTakeFirst()
    const hashes = [row?.token_hash, row?.second_token_hash]
    const link = m.links.find(({ token }) => hashes.includes(r.world.desk.vault.hashToken(token)))
    if (status !== 200 || !link) return
    expect(isLive(m, link)).toBe(true)
    link.ended = true
  },
}

export const linkSteps: readonly Step[] = [
  send('resend-invitation'),
  send('send-reset-link'),
  send('unlock-and-send-reset-link'),
  takeBack,
]
