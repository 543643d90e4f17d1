import { Checkbox, Radio } from '@mantine/core'
import { changeStaffSites, type StaffDetail } from '@portal-desk/contract'
import { useState } from 'react'
import { ChangeForm } from './change-form.tsx'
import css from './staff.module.css'

type Props = Pick<StaffDetail, 'row'> & { sites: NonNullable<StaffDetail['sites']>; onClose: () => void }

/** Where somebody else works: everywhere, or at the sites that are ticked. */
export function ChangeSites({ row, sites, onClose }: Props) {
  const [where, setWhere] = useState(sites.chosen.length > 0 ? 'some' : 'all')
  const [chosen, setChosen] = useState<string[]>(sites.chosen)
  const some = chosen.filter((id) => sites.open.some((site) => site.id === id))
  const none = where === 'some' && some.length === 0
  return (
    <ChangeForm
      title={`Sites of ${row.name}`}
      endpoint={changeStaffSites}
      params={{ staffId: row.id }}
      body={{ version: row.version, sites: where === 'some' ? some : [] }}
      meaning="sites-mean"
      lacking={none}
      onClose={onClose}
    >
      {() => (
        <>
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
        </>
      )}
    </ChangeForm>
  )
}
