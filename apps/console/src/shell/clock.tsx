import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { serverNow } from '../api/server-time.ts'

const ZoneContext = createContext('UTC')

/** The clinic's time zone, in which all clock times are read. */
export const useZone = (): string => useContext(ZoneContext)
export const Zone = ({ zone, children }: { zone: string; children: ReactNode }) => (
  <ZoneContext value={zone}>{children}</ZoneContext>
)

/** The time now, drawn again every `every` ms. */
export function useNow(every = 1000): number {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), every)
    return () => clearInterval(timer)
  }, [every])
  return now
}
