import { MantineProvider } from '@mantine/core'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { expect, test, vi } from 'vitest'
import { Dialog } from '../dialog.tsx'
import { useKeyListener } from './key-listener.ts'
import { setSingleKeys } from './single-keys.ts'
import { useAllKeys, useKeys } from './use-keys.ts'

function Page({ heard }: { heard: (key: string) => void }) {
  const [asked, setAsked] = useState(false)
  useKeyListener()
  const bind = (key: string) => ({ key, says: key, group: 'Go to' as const, run: () => heard(key) })
  useKeys([bind('n'), bind('g d'), bind('F2'), bind('Escape'), bind('Mod+k')])
  return (
    <MantineProvider env="test">
      <input aria-label="field" />
      <button type="button" onClick={() => setAsked(true)}>
        ask
      </button>
      <Dialog opened={asked} onClose={() => flushSync(() => setAsked(false))} title="A question">
        <p>Sure?</p>
      </Dialog>
    </MantineProvider>
  )
}
function openPage() {
  const heard = vi.fn()
  render(<Page heard={heard} />)
  return { heard, user: userEvent.setup() }
}

test('letters are keys outside fields and text inside them; function keys and Ctrl K work in both', async () => {
  const { heard, user } = openPage()
  await user.keyboard('n')
  await user.keyboard('gd')
  await user.click(screen.getByLabelText('field'))
  await user.keyboard('ngd{F2}{Control>}k{/Control}')
  expect(heard.mock.calls.flat()).toEqual(['n', 'g d', 'F2', 'Mod+k'])
  expect(screen.getByLabelText<HTMLInputElement>('field').value).toBe('ngd')
})

test('the first Esc leaves the field and keeps the text, the second goes one step back', async () => {
  const { heard, user } = openPage()
  await user.type(screen.getByLabelText('field'), 'garcia')
  await user.keyboard('{Escape}')
  expect(heard).not.toHaveBeenCalled()
  expect(screen.getByLabelText<HTMLInputElement>('field').value).toBe('garcia')
  await user.keyboard('{Escape}')
  expect(heard).toHaveBeenCalledWith('Escape')
})

function Choice({ heard }: { heard: () => void }) {
  useKeyListener()
  useKeys([{ key: 'ArrowDown', says: 'into the list', group: 'On a call', run: heard }])
  return (
    <>
      <select aria-label="reason" />
      <button type="button">row</button>
    </>
  )
}

test('arrow keys in a field or a list of choices stay there', async () => {
  const heard = vi.fn()
  render(<Choice heard={heard} />)
  const user = userEvent.setup()
  screen.getByLabelText('reason').focus()
  await user.keyboard('{ArrowDown}')
  expect(heard).not.toHaveBeenCalled()
  screen.getByText('row').focus()
  await user.keyboard('{ArrowDown}')
  expect(heard).toHaveBeenCalledTimes(1)
})

test('under a dialog no key is heard, and the Esc that closes it does not go back as well', async () => {
  const { heard, user } = openPage()
  await user.click(screen.getByText('ask'))
  await screen.findByText('Sure?')
  await user.keyboard('n{F2}')
  await user.keyboard('{Escape}')
  expect(heard).not.toHaveBeenCalled()
})

test('single letters can be switched off; function keys stay (WCAG 2.1.4)', async () => {
  const { heard, user } = openPage()
  setSingleKeys(false)
  await user.keyboard('n{F2}')
  expect(heard.mock.calls.flat()).toEqual(['F2'])
})

function Listed() {
  const bind = (key: string) => ({ key, says: key, group: 'On a call' as const, run: () => {} })
  useKeys([bind('1'), bind('2'), bind('3')])
  useKeys([{ ...bind('2'), says: 'the later one' }])
  return (
    <p>
      {useAllKeys()
        .map(({ key, says }) => `${key} ${says}`)
        .join(', ')}
    </p>
  )
}

test('keys are listed in the order they were bound, with the one that is heard where two want a key', () => {
  render(<Listed />)
  expect(screen.getByText('1 1, 3 3, 2 the later one')).toBeTruthy()
})
