import type { OutboxPort } from './outbox-port.ts'

/** Mails to patients first, tests of mails with what is left; each outcome goes where its mail came from. */
export function bothOutboxes(patients: OutboxPort, tests: OutboxPort): OutboxPort {
  const areTests = new Set<string>()
  /** One that was told of is not on its way from here any more. */
  const tell = async (id: string, step: (port: OutboxPort) => Promise<void>): Promise<void> => {
    await step(areTests.has(id) ? tests : patients)
    areTests.delete(id)
  }
  return {
    async claim(limit, leaseMs, onTheWay) {
      const mails = await patients.claim(limit, leaseMs, onTheWay)
      if (mails.length === limit) return mails
      const more = await tests.claim(limit - mails.length, leaseMs, onTheWay)
      for (const { id } of more) areTests.add(id)
      return [...mails, ...more]
    },
    release: (id, cause) => tell(id, (port) => port.release(id, cause)),
    handedOver: (id, told) => tell(id, (port) => port.handedOver(id, told)),
    deferred: (id, told) => tell(id, (port) => port.deferred(id, told)),
    bounced: (id, told) => tell(id, (port) => port.bounced(id, told)),
    abandoned: (id, reason) => tell(id, (port) => port.abandoned(id, reason)),
    abandonEnded: async (onTheWay) =>
      (await patients.abandonEnded(onTheWay)) + (await tests.abandonEnded(onTheWay)),
    waiting: async () => (await patients.waiting()) + (await tests.waiting()),
  }
}
