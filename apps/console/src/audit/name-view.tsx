import { TextInput } from '@mantine/core'
import { type AuditAsk, renameView, type SavedView, saveView } from '@portal-desk/contract'
import { noteFault, noteFaultWords, VIEW_NAME_MOST } from '@portal-desk/domain'
import { type FormEvent, useState } from 'react'
import { useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import { viewsQuery } from './views-query.ts'

type Props = {
  ask: AuditAsk
  /** The one that gets another name; absent for a new one. */
  view: SavedView | undefined
  onClose: () => void
}

/** What a view is called: a few words that stand on a tab. */
export function NameView({ ask, view, onClose }: Props) {
  const [name, setName] = useState(view?.name ?? '')
  const saving = useAction(saveView, () => [viewsQuery.queryKey])
  const renaming = useAction(renameView, () => [viewsQuery.queryKey])
  const announce = useAnnounce()
  const fault = noteFault(name, false)
  const { trouble, busy } = view ? renaming : saving
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const called = name.trim()
    if (called === '' || fault) return
    const done = view
      ? await renaming.run({ viewId: view.id }, { name: called })
      : await saving.run({}, { name: called, ask })
    if (!done) return
    announce(view ? `The view is called “${called}” now.` : `Saved as “${called}”.`)
    onClose()
  }
  return (
    <Dialog title={view ? 'Rename this view' : 'Save this view'} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <p className="sm dim">For you alone. It keeps the words of the sentence, not the entries.</p>
        <TextInput
          mt="sm"
          mb="md"
          label="Name"
          description="A few words; no dates, numbers or addresses."
          autoComplete="off"
          data-autofocus
          maxLength={VIEW_NAME_MOST}
          value={name}
          error={fault && noteFaultWords[fault]}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {trouble && <TroubleNote trouble={trouble} />}
        <button type="submit" className="go" aria-busy={busy || undefined}>
          {view ? 'Rename' : 'Save'}
        </button>
      </form>
    </Dialog>
  )
}
