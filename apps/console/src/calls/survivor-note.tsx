import type { Workspace } from '@portal-desk/contract'
import { survivorLabel } from '@portal-desk/domain'
import { IconArrowRight } from '@tabler/icons-react'
import type { z } from 'zod'
import { FollowRecord } from '../shell/on-call/follow-record.tsx'
import { useOnCall } from '../shell/on-call/on-call.tsx'
import css from './call-page.module.css'

type Survivor = NonNullable<z.infer<typeof Workspace>['survivor']>
const happened: Record<Survivor['why'], string> = {
  'login-retired': 'This login was retired.',
  'chart-merged': 'This chart was merged.',
}

/** This record leads to another one (feature 8, edge case 36); where that is the cause, the next action says it. */
export function SurvivorNote() {
  const { survivor, causes } = useOnCall().workspace
  if (!survivor) return null
  const isNext = causes?.[0]?.code === 'DUPLICATE_ACCOUNT'
  return (
    <div className={css['outage']} role="status">
      <IconArrowRight size={16} aria-hidden />
      <span>
        <span className="b">{happened[survivor.why]}</span> Go on with {survivorLabel(survivor)}; verify again
        if the details differ.
      </span>
      {!isNext && <FollowRecord main={false} />}
    </div>
  )
}
