import { TextInput } from '@mantine/core'
import { addSite, changeSite, type SiteRow } from '@portal-desk/contract'
import { type FormEvent, useState } from 'react'
import { useAnnounce } from '../shell/announcer.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import { useSure } from '../shell/use-sure.tsx'
import { siteChanges } from './site-queries.ts'
import css from './sites.module.css'

/** A new site, or another name for one; what was typed stays while the own password is asked for. */
export function SiteForm({ site, onClose }: { site?: SiteRow; onClose: () => void }) {
  const [name, setName] = useState(site?.name ?? '')
  const [code, setCode] = useState(site?.code ?? '')
  const announce = useAnnounce()
  const adding = useSure(addSite, siteChanges)
  const changing = useSure(changeSite, siteChanges)
  const { busy, trouble, asking } = site ? changing : adding
  const says = (path: string) => trouble?.fields?.find((field) => field.path === path)?.says
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    const body = { name, ...(code.trim() ? { code } : {}) }
    const told = ({ done }: { done: string }) => {
      announce(done)
      onClose()
    }
    if (site) changing.run({ siteId: site.id }, { ...body, version: site.version }, told)
    else adding.run({}, body, told)
  }
  if (asking) return asking
  return (
    <Dialog title={site ? `Rename ${site.name}` : 'Add a site'} onClose={onClose}>
      <form className={css['form']} onSubmit={submit} noValidate>
        <TextInput
          label="Name"
          description="As people at the desk say it; a colleague elsewhere reads it when a record is not theirs."
          maxLength={60}
          autoComplete="off"
          data-autofocus
          value={name}
          error={says('name')}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <TextInput
          label="In the directory"
          description="What an import calls it, where that is not its name: the organization’s identifier or id."
          maxLength={64}
          autoComplete="off"
          value={code}
          error={says('code')}
          onChange={({ currentTarget }) => setCode(currentTarget.value)}
        />
        {trouble && !trouble.fields && <TroubleNote trouble={trouble} />}
        <button type="submit" className="go" aria-busy={busy || undefined}>
          {site ? 'Save' : 'Add site'}
        </button>
      </form>
    </Dialog>
  )
}
