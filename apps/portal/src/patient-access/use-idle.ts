import { useContext, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Answer } from '../api/endpoints.ts'
import { CallContext } from '../api/use-sending.ts'
import { usePage } from '../shell/page.ts'
import type { Notice, Session } from './session.ts'

const WARNED_BEFORE = 120_000
/** Pressing keys on the page keeps the session, but tells the server at most this often. */
const TELL_EVERY = 60_000

/**
 * Follows the end of an idle session: warns two minutes before and ends the page at its end (S2). The server
 * decides: another tab may have kept the session alive, so it is asked before either.
 */
export function useIdle(
  session: Session,
  onSession: (session: Session) => void,
  onEnd: (why: Notice) => void,
) {
  const call = useContext(CallContext)
  const { now } = usePage()
  const { idleUntil } = session
  const [warned, setWarned] = useState(false)
  const [unheard, setUnheard] = useState(false)
  const told = useRef(now())
  const here = useRef(true)

  function goOn(next: Session) {
    setWarned(false)
    setUnheard(false)
    onSession(next)
  }
  /** Over before its time: somebody ended it elsewhere. */
  const end = () => onEnd(now() >= idleUntil ? 'idle' : 'ended')
  const settle = useEffectEvent((known: Answer<'getPatientSession'> | undefined) => {
    if (known?.signedIn && known.idleUntil > idleUntil) goOn(known)
    else if (known?.signedIn === false || now() >= idleUntil) end()
    else setWarned(true)
  })
  useEffect(() => {
    const due = warned ? idleUntil : idleUntil - WARNED_BEFORE
    let over = false
    async function look() {
      if (over || now() < due) return
      over = true
      const outcome = await call('getPatientSession', {})
      if (here.current) settle(outcome.kind === 'answer' ? outcome.answer : undefined)
    }
    // A sleeping phone stops timers: whoever comes back to the page is looked at then.
    const timer = setTimeout(look, Math.max(0, due - now()))
    document.addEventListener('visibilitychange', look)
    return () => {
      over = true
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [idleUntil, warned, call, now])

  async function stay() {
    told.current = now()
    const outcome = await call('extendPatientSession', {})
    if (!here.current) return
    if (outcome.kind === 'answer') goOn(outcome.answer)
    else if (outcome.kind === 'signed-out') end()
    else setUnheard(true)
  }
  const active = useEffectEvent(() => {
    if (!warned && now() - told.current >= TELL_EVERY) void stay()
  })
  useEffect(() => {
    const act = () => active()
    here.current = true
    document.addEventListener('pointerdown', act)
    document.addEventListener('keydown', act)
    return () => {
      here.current = false
      document.removeEventListener('pointerdown', act)
      document.removeEventListener('keydown', act)
    }
  }, [])

  return { warned, unheard, stay: () => void stay() }
}
