type Alarm = {
  /** Resolves after `ms`, or at once if somebody rang since the last sleep. */
  sleep(ms: number): Promise<void>
  ring(): void
}

/** A sleep that can be cut short; a ring while nobody sleeps is kept, so no mail waits for the next poll. */
export function createAlarm(): Alarm {
  let rung = false
  let end: (() => void) | undefined
  return {
    ring() {
      rung = true
      end?.()
    },
    async sleep(ms) {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms)
          end = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      end = undefined
      rung = false
    },
  }
}
