import { setImmediate } from 'node:timers/promises'
import type { Driver } from 'kysely'

/**
 * Lets the event loop go round between two transactions. SQLite answers in place: sixteen that wait would follow each
 * other without a pause, and whoever asks for something else meanwhile would wait for all of them.
 */
export function oneEachTurn(driver: Driver): Driver {
  const acquire = driver.acquireConnection.bind(driver)
  let turn: Promise<void> | undefined
  driver.acquireConnection = async (options) => {
    const connection = await acquire(options)
    await turn
    turn = setImmediate(undefined).then(() => {
      turn = undefined
    })
    return connection
  }
  return driver
}
