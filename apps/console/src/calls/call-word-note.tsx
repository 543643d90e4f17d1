import { IconMessage2 } from '@tabler/icons-react'
import { useOnCall } from '../shell/on-call/on-call.tsx'
import css from './call-page.module.css'

/** What we say first when we call: after a promise, and in the call that keeps it. A call-back shows it in its steps. */
export function CallWordNote() {
  const { call, level, verify } = useOnCall().workspace
  const { callWord, callMeBackAt, language } = call
  if (!callWord || verify?.routes.callBack === 'running') return null
  const promised = callMeBackAt !== undefined
  // Whoever answered and was verified has heard it.
  const sayFirst = callWord.opens && !promised && level.level === 'none'
  if (!sayFirst && !promised) return null
  return (
    <div className={css['outage']} role="status">
      <IconMessage2 size={16} aria-hidden />
      <span>
        <span className="b">{sayFirst ? 'Say first:' : 'Call word:'}</span>{' '}
        <b lang={language}>{callWord.words}</b>.{' '}
        {sayFirst
          ? 'Never to somebody else or a machine, and never ask them for it. If they doubt that it is us, they hang up and call us.'
          : 'Tell them before you hang up: whoever calls them back says it first.'}
      </span>
    </div>
  )
}
