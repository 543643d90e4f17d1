import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { expect, test } from 'vitest'
import { closeServer } from './close-server.ts'

const listening = async (answer: () => Promise<string>) => {
  const server = createServer((_req, res) => void answer().then((text) => res.end(text)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, port: (server.address() as AddressInfo).port }
}

test('S22 a connection on which nothing was asked does not keep the server from stopping', async () => {
  const { server, port } = await listening(async () => '')
  const silent = connect(port, '127.0.0.1')
  const gone = new Promise((resolve) => silent.once('close', resolve))
  await new Promise((resolve) => silent.once('connect', resolve))
  await closeServer(server, 20)
  await gone
})

test('an answer under way is finished first', async () => {
  let finish = () => {}
  const { server, port } = await listening(
    () => new Promise((resolve) => (finish = () => resolve('whole answer'))),
  )
  const asked = new Promise((resolve) => server.once('request', resolve))
  const answer = fetch(`http://127.0.0.1:${port}`).then((reply) => reply.text())
  await asked
  const closed = closeServer(server)
  finish()
  expect(await answer).toBe('whole answer')
  await closed
})
