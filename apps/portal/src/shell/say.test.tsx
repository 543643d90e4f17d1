import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { around, say, sentence } from './say.ts'

test('places are filled in, and one without a value stays', () => {
  expect(say('Call {phone} at {time}', { phone: '555' })).toBe('Call 555 at {time}')
})

test('a time that ends in a full stop brings the only one, also in the middle', () => {
  const at = '9:31\u00a0a.\u00a0m.'
  expect(say('Con él se eligió una {at}. Cada enlace sirve una vez.', { at })).toBe(
    'Con él se eligió una 9:31\u00a0a.\u00a0m. Cada enlace sirve una vez.',
  )
  expect(say('Puede pedir otro a las {at}.', { at })).toMatch(/m\.$/)
})

test('one of something has its own sentence', () => {
  const words = { tries: '{n} tries left', 'tries.one': '1 try left' }
  expect(sentence(words, 'tries', { n: 2 })).toBe('2 tries left')
  expect(sentence(words, 'tries', { n: 1 })).toBe('1 try left')
})

test('marked-up parts stand in their places', () => {
  const { container } = render(<p>{around('You are {name}.', { name: <b key="name">ana</b> })}</p>)
  expect(container.innerHTML).toBe('<p>You are <b>ana</b>.</p>')
})
