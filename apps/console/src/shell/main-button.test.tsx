import { MantineProvider } from '@mantine/core'
import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { settle } from '../test/open-app.tsx'
import { MainButton } from './main-button.tsx'

const Page = ({ means, onPress }: { means: string; onPress: () => void }) => (
  <MantineProvider env="test">
    <MainButton means={means} takeFocus onPress={onPress}>
      {means}
    </MainButton>
  </MantineProvider>
)

test('a double press does not fall through to the next step: Enter rests 400 ms after each new meaning', async () => {
  const press = vi.fn()
  const user = userEvent.setup()
  const { rerender } = render(<Page means="Check" onPress={press} />)
  expect(document.activeElement?.textContent).toContain('Check')
  await user.keyboard('{Enter}')
  expect(press).not.toHaveBeenCalled()
  await settle()
  await user.keyboard('{Enter}')
  expect(press).toHaveBeenCalledTimes(1)
  rerender(<Page means="Send" onPress={press} />)
  await user.keyboard('{Enter}')
  expect(press).toHaveBeenCalledTimes(1)
})

test('a key held down presses nothing', async () => {
  const press = vi.fn()
  render(<Page means="Send" onPress={press} />)
  await settle()
  const held = fireEvent.keyDown(screen.getByRole('button'), { key: 'Enter', repeat: true })
  expect(held).toBe(false)
})
