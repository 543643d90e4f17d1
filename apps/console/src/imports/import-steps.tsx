import { Button } from '@mantine/core'
import { endImport, type OpenImport, pauseImport, startImport } from '@portal-desk/contract'
import { holdsPatients } from '@portal-desk/domain'
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { useAnnounce } from '../shell/announcer.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import css from './import.module.css'
import { useSureStep } from './use-sure-step.tsx'

type Props = {
  open: OpenImport
  /** The mapping is being changed: what was looked through is not what would be taken over. */
  editing: boolean
  onStopSending: () => void
}

/** What can be done with the file now: take it over, pause, go on, end. */
export function ImportSteps({ open, editing, onStopSending }: Props) {
  const start = useSureStep(startImport)
  const pause = useSureStep(pauseImport)
  const end = useSureStep(endImport)
  const announce = useAnnounce()
  const params = { importId: open.id }
  const say = ({ done }: { done: string }) => announce(done)
  const { state, startedAt } = open
  const mayStart = (state === 'checked' && !editing && holdsPatients(open)) || state === 'paused'
  const trouble = start.trouble ?? pause.trouble ?? end.trouble
  return (
    <div className={css['acts']}>
      <Button
        variant="default"
        className={css['danger']}
        aria-busy={end.busy || undefined}
        onClick={() => {
          onStopSending()
          end.run(params, {}, say)
        }}
      >
        {state === 'receiving'
          ? 'Stop sending'
          : startedAt === undefined
            ? 'Erase the file'
            : 'Stop and erase the file'}
      </Button>
      {state === 'running' && (
        <Button
          variant="default"
          leftSection={<IconPlayerPause size={15} aria-hidden />}
          aria-busy={pause.busy || undefined}
          onClick={() => pause.run(params, {}, say)}
        >
          Pause
        </Button>
      )}
      {mayStart && (
        <Button
          variant="filled"
          leftSection={<IconPlayerPlay size={15} aria-hidden />}
          aria-busy={start.busy || undefined}
          onClick={() => start.run(params, {}, say)}
        >
          {state === 'paused' ? 'Go on' : 'Import these patients'}
        </Button>
      )}
      {start.asking}
      {trouble && <TroubleNote trouble={trouble} />}
    </div>
  )
}
