import { LiveEvent } from '@portal-desk/contract'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { sessionQuery } from './queries.ts'

type Liveness = 'connecting' | 'live' | 'lost'
const LivenessContext = createContext<Liveness>('connecting')

/** Whether the screen follows the server by itself. */
export const useLiveness = (): Liveness => useContext(LivenessContext)

const NAMES = LiveEvent.options.map(({ shape }) => shape.event.value)
const AGAIN = 3000

/** The one event stream of this browser (HTTP/1.1 has six connections); each event only says what to read again. */
export function Live({ children }: { children: ReactNode }) {
  const client = useQueryClient()
  const [liveness, setLiveness] = useState<Liveness>('connecting')

  useEffect(() => {
    let source: EventSource | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let missed = false

    const back = () => {
      setLiveness('live')
      // Whatever happened while the line was cut is read once it is back.
      if (missed) void client.invalidateQueries()
      missed = false
    }
    const open = () => {
      source = new EventSource('/api/live')
      const take = (message: MessageEvent<string>) => {
        const event = readEvent(message.data)
        if (!event) return
        back()
        readAgain(client, event)
      }
      source.onmessage = take
      for (const name of NAMES) source.addEventListener(name, take)
      source.onopen = back
      source.onerror = () => {
        missed = true
        setLiveness('lost')
        // The browser retries a cut line itself, but gives up after an answer that is no stream.
        if (source?.readyState === EventSource.CLOSED) {
          timer = setTimeout(open, AGAIN)
          void client.invalidateQueries({ queryKey: sessionQuery.queryKey })
        }
      }
    }
    open()
    return () => {
      clearTimeout(timer)
      source?.close()
    }
  }, [client])

  return <LivenessContext value={liveness}>{children}</LivenessContext>
}

function readEvent(data: string): LiveEvent | undefined {
  try {
    return LiveEvent.parse(JSON.parse(data))
  } catch {
    return undefined
  }
}

function readAgain(client: QueryClient, event: LiveEvent): void {
  switch (event.event) {
    case 'call-changed':
      void client.invalidateQueries({ queryKey: ['workspace', event.callId] })
      void client.invalidateQueries({ queryKey: ['desk'] })
      return
    case 'desk-changed':
      void client.invalidateQueries({ queryKey: ['desk'] })
      // An incident, or mail that does not leave, changes what every call may do.
      void client.invalidateQueries({ queryKey: ['workspace'] })
      void client.invalidateQueries({ queryKey: ['incidents'] })
      return
    case 'approvals-changed':
      void client.invalidateQueries({ queryKey: ['approvals'] })
      void client.invalidateQueries({ queryKey: ['inactive'] })
      return
    case 'duplicates-changed':
      void client.invalidateQueries({ queryKey: ['duplicates'] })
      return
    case 'integrity-changed':
      void client.invalidateQueries({ queryKey: ['integrity'] })
      return
    case 'wording-changed':
      void client.invalidateQueries({ queryKey: ['wording'] })
      return
    case 'policy-changed':
      void client.invalidateQueries({ queryKey: ['policy'] })
      return
    case 'anomalies-changed':
      void client.invalidateQueries({ queryKey: ['anomalies'] })
      return
    case 'health-changed':
      void client.invalidateQueries({ queryKey: ['health'] })
      return
    case 'imports-changed':
      void client.invalidateQueries({ queryKey: ['imports'] })
      return
    case 'session-ended':
      void client.invalidateQueries({ queryKey: sessionQuery.queryKey })
  }
}
