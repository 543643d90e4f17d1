import { createContext, useContext } from 'react'
import type { Route } from '../routes.ts'

/** Opens a page of the portal; `replace` leaves no step to come back to. */
export type Go = (route: Route, how?: { replace: boolean }) => void
export const GoContext = createContext<Go>(() => {})
export const useGo = (): Go => useContext(GoContext)
