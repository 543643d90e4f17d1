import { Checkbox, Radio } from '@mantine/core'
import { changeStaffSites, type StaffDetail } from '@portal-desk/contract'
import { type FormEvent, useState } from 'react'
import { useAnnounce } from '../shell/announcer.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import css from './staff.module.css'
import { useSureAction } from './use-sure-action.tsx'

type Props = Pick<StaffDetail, 'row'> & { sites: NonNullable<StaffDetail['sites']>; onClose: () => void }

/** Where somebody else works: everywhere, or at the sites that are ticked. */
export function ChangeSites({ row, sites, onClose }: Props) {
  const [where, setWhere] = useState(sites.chosen.length > 0 ? 'some' : 'all')
  const [chosen, setChosen] = useState<string[]>(sites.chosen)
  const announce = useAnnounce()
  const { run, busy, trouble, asking } = useSureAction(changeStaffSites)
  const some = chosen.filter((id) => sites.open.some((site) => site.id === id))
  const none = where === 'some' && some.length === 0
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (busy || none) return
    const body = { version: row.version, sites: where === 'some' ? some : [] }
    run({ staffId: row.id }, body, ({ done }) => {
      announce(done)
      onClose()
    })
  }
  if (asking) return asking
  return (
    <Dialog title={`Sites of ${row.name}`} onClose={onClose}>
      <form className={css['form']} onSubmit={submit} noValidate>
        <Radio.Group label="Works" value={where} onChange={setWhere}>
          <div className={css['choices']}>
            <Radio value="all" label="at every site" data-autofocus={where === 'all' || undefined} />
            <Radio value="some" label="only at these" data-autofocus={where === 'some' || undefined} />
          </div>
        </Radio.Group>
        {where === 'some' && (
          <Checkbox.Group label="Sites" value={chosen} onChange={setChosen}>
            <div className={css['choices']}>
              {sites.open.map(({ id, name }) => (
                <Checkbox key={id} value={id} label={name} />
              ))}
            </div>
          </Checkbox.Group>
        )}
        <p className="sm dim" id="sites-mean">
          {none
            ? 'Tick one site at least.'
            : 'It counts from the next press. Records of other sites stay shut; somebody other than you then looks at it.'}
        </p>
        {trouble && <TroubleNote trouble={trouble} />}
        <button
          type="submit"
          className="go"
          aria-disabled={none || undefined}
          aria-describedby="sites-mean"
          aria-busy={busy || undefined}
        >
          Save
        </button>
      </form>
    </Dialog>
  )
}
