import { Writable } from 'node:stream'
import type { Response } from 'express'
import { describe, expect, test, vi } from 'vitest'
import { sendFile } from './send-file.ts'

/** A reader that takes the next piece when the test says so. */
class SlowReader extends Writable {
  headers: string[] = []
  text = ''
  #taken: (() => void) | undefined
  constructor() {
    super({ highWaterMark: 1 })
  }
  setHeader(_name: string, value: string) {
    this.headers.push(value)
  }
  status() {
    return this
  }
  type(value: string) {
    this.headers.push(value)
    return this
  }
  override _write(chunk: Buffer, _encoding: string, done: () => void) {
    this.text += chunk.toString()
    this.#taken = done
  }
  async takeOne() {
    const taken = await vi.waitUntil(() => this.#taken)
    this.#taken = undefined
    taken()
  }
}

const send = (res: SlowReader, pieces: AsyncIterable<string>) =>
  sendFile(res as unknown as Response, { fileName: 'audit.csv', type: 'text/csv', pieces })

describe('a file is sent piece by piece', () => {
  test('no more pieces are made than somebody takes, but for a few under way', async () => {
    const res = new SlowReader()
    let made = 0
    async function* pieces() {
      for (; made < 100; ) yield `${made++};`
    }
    const sent = send(res, pieces())
    let most = 0
    for (let taken = 0; taken < 100; taken++) {
      await res.takeOne()
      most = Math.max(most, made - taken)
    }
    await sent
    expect(res.text.split(';')).toHaveLength(101)
    expect(most).toBeLessThan(6)
    expect(res.headers).toEqual(['attachment; filename="audit.csv"', 'text/csv; charset=utf-8'])
  })

  test('what cannot be begun sets no header, so that it is told as a problem', async () => {
    const res = new SlowReader()
    async function* pieces() {
      yield await Promise.reject<string>(new Error('no database'))
    }
    await expect(send(res, pieces())).rejects.toThrow('no database')
    expect(res.headers).toEqual([])
    expect(res.destroyed).toBe(false)
  })

  test('what breaks off later ends without the end of a file, and whoever goes away is no fault', async () => {
    const broken = new SlowReader()
    async function* half() {
      yield 'one;'
      throw new Error('no database')
    }
    const sent = send(broken, half())
    const thrown = expect(sent).rejects.toThrow('no database')
    await broken.takeOne()
    await thrown
    expect([broken.destroyed, broken.writableFinished]).toEqual([true, false])
    const gone = new SlowReader()
    async function* endless() {
      for (;;) yield 'more;'
    }
    const left = send(gone, endless())
    await gone.takeOne()
    gone.destroy()
    await expect(left).resolves.toBeUndefined()
  })
})
