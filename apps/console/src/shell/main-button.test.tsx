import { MantineProvider } from '@mantine/core'
import { act, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { settle } from '../test/open-app.tsx'
import { MainButton } from './main-button.tsx'

const Page = ({ means, onPress, quiet = false }: { means: string; onPress: () => void; quiet?: boolean }) => (
  <MantineProvider env="test">
    <MainButton means={means} takeFocus quiet={quiet} onPress={onPress}>
      {means}
    </MainButton>
  </MantineProvider>
)

test('a double press is one press and does not fall through: Enter rests after each press and each new meaning', async () => {
  const press = vi.fn()
  const user = userEvent.setup()
  const { rerender } = render(<Page means="Check" onPress={press} />)
  expect(document.activeElement?.textContent).toContain('Check')
  await user.keyboard('{Enter}')
  expect(press).not.toHaveBeenCalled()
  await settle()
  await user.keyboard('{Enter}')
  await user.keyboard('{Enter}')
  expect(press).toHaveBeenCalledTimes(1)
  rerender(<Page means="Send" onPress={press} />)
  await user.keyboard('{Enter}')
  expect(press).toHaveBeenCalledTimes(1)
})

test('a button that becomes the filled one is new: it takes the focus and rests', async () => {
  const press = vi.fn()
  const user = userEvent.setup()
  const { rerender } = render(<Page means="Send" onPress={press} quiet />)
  act(() => screen.getByRole('button').blur())
  await settle()
  rerender(<Page means="Send" onPress={press} />)
  expect(document.activeElement?.textContent).toContain('Send')
  await user.keyboard('{Enter}')
  expect(press).not.toHaveBeenCalled()
})

test('a key held down presses nothing', async () => {
  const press = vi.fn()
  render(<Page means="Send" onPress={press} />)
  await settle()
  const held = fireEvent.keyDown(screen.getByRole('button'), { key: 'Enter', repeat: true })
  expect(held).toBe(false)
})
