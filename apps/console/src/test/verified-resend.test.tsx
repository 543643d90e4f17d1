import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openApp, settle } from './open-app.tsx'
import { CALL, desk, masked, newCall, prompts, session, verified, watch } from './samples.ts'
import { stubApi } from './stub-api.ts'

/** A clinic with one patient, whose call goes the straight way. */
function straightWay() {
  let step: 'found' | 'masked' | 'verified' | 'sent' | 'in' = 'found'
  const asked = stubApi({
    getStaffSession: () => session(),
    getDesk: () => desk(),
    openCall: () => ({ callId: CALL }),
    getWorkspace: () => {
      if (step === 'found') return newCall()
      if (step === 'masked') return masked()
      if (step === 'verified') return verified()
      return verified({ watch: watch(step === 'in' ? { signedIn: true } : {}) })
    },
    searchPatients: ({ body }) => ({
      understood: [],
      enough: true,
      more: false,
      hits: body.text.includes('1984')
        ? [
            {
              patientId: 'patient-01',
              name: 'García, M.',
              born: '1984',
              town: 'Millbrook',
              why: [{ field: 'surname', typed: 'garcia', stored: 'García' }],
              needsThirdIdentifier: false,
              deceased: false,
              withoutChart: false,
            },
          ]
        : [],
    }),
    chooseRecord: () => {
      step = 'masked'
      return { callId: CALL }
    },
    startVerification: () => ({ prompts, triesLeft: 2 }),
    submitAnswers: () => {
      step = 'verified'
      return {
        result: 'verified',
        level: 'standard',
        triesLeft: 2,
        screen: 'Standard, 15:00 left.',
        say: { en: 'Thank you.', es: 'Gracias.' },
      }
    },
    applyRemedy: () => {
      step = 'sent'
      return { done: 'Invitation saved.', say: { en: 'Sent.', es: 'Enviado.' }, linkId: 'link-0001' }
    },
  })
  return asked
}

test('a verified resend takes six keys besides the data, no mouse, no dialog', async () => {
  const asked = straightWay()
  const { user, path } = openApp('/')
  await screen.findByText('Needs you')
  let keys = 0
  const press = async (key: string) => {
    keys++
    await user.keyboard(key)
  }

  await press('n')
  const field = await screen.findByRole('combobox')
  expect(document.activeElement).toBe(field)
  await user.keyboard('garcia mar 1984')
  await screen.findByText('Millbrook')
  await press('{Enter}')

  expect(document.activeElement).toBe(await screen.findByLabelText('ZIP code'))
  await user.keyboard('30417')
  await press('{Enter}')
  await user.keyboard('555 014 8823')
  await press('{Enter}')
  await user.keyboard('5 2025')
  await press('{Enter}')

  const resend = await screen.findByRole('button', {
    name: /^Resend invitation Enter$|^Resend invitationEnter$/,
  })
  expect(document.activeElement).toBe(resend)
  await settle()
  await press('{Enter}')
  await screen.findByText('On its way')

  expect(keys).toBe(6)
  expect(asked.find(({ name }) => name === 'submitAnswers')?.body).toEqual({
    answers: [
      { item: 'postcode', said: '30417' },
      { item: 'phone-on-file', said: '555 014 8823' },
      { item: 'last-visit-month', said: '5 2025' },
    ],
  })
  expect(asked.find(({ name }) => name === 'applyRemedy')?.body).toEqual({
    remedy: 'resend-invitation',
    input: { reason: 'link-expired', confirm: false },
  })
  expect(path()).toBe(`/calls/${CALL}`)
})

test('S8 a call leaves no name, search term or answer in address, title or browser storage', async () => {
  straightWay()
  const { user, path } = openApp('/')
  await screen.findByText('Needs you')
  await user.keyboard('n')
  await screen.findByRole('combobox')
  await user.keyboard('garcia mar 1984')
  await screen.findByText('Millbrook')
  await user.keyboard('{Enter}')
  await screen.findByLabelText('ZIP code')
  await user.keyboard('30417')

  const left = [
    path(),
    document.title,
    JSON.stringify({ ...localStorage }),
    JSON.stringify({ ...sessionStorage }),
    document.cookie,
  ].join(' ')
  for (const word of ['garcia', 'García', '1984', '30417', 'csrf-token']) expect(left).not.toContain(word)
})
