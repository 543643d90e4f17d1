import { levelLabels } from '@portal-desk/domain'
import { useEffect, useRef } from 'react'
import { useAnnounce } from '../shell/announcer.tsx'
import { useOnCall } from '../shell/on-call/on-call.tsx'

/** Says each new result in one sentence to those who do not see it appear. */
export function useStepNews(): void {
  const { workspace, natural } = useOnCall()
  const announce = useAnnounce()
  const { level, causes, watch } = workspace
  const cause = causes?.[0]
  const news =
    natural === 'fix' && cause
      ? `${levelLabels[level.level]}. ${cause.headline}. Next: ${cause.next.label}.`
      : natural === 'watch' && watch
        ? watch.headline
        : ''
  const last = useRef(news)
  useEffect(() => {
    if (news && news !== last.current) announce(news)
    last.current = news
  }, [news, announce])
}
