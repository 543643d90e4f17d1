import { Button } from '@mantine/core'
import type { SiteRow } from '@portal-desk/contract'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { troubleOf } from '../api/problem-error.ts'
import { PageHead } from '../shell/page-head.tsx'
import { CouldNotRead, Loading, Nothing } from '../shell/page-states.tsx'
import { useMay } from '../shell/session.tsx'
import { SiteForm } from './site-form.tsx'
import { sitesQuery } from './site-queries.ts'
import { SiteTable } from './site-table.tsx'
import css from './sites.module.css'
import { SwitchSite } from './switch-site.tsx'

/** The places of the clinic, and how much belongs to each. */
export function SitesPage() {
  if (!useMay('manage-staff'))
    return <Nothing title="Not your role" says="An administrator looks after the sites of the clinic." />
  return <Sites />
}

type Act = { act: 'add' } | { act: 'name' | 'switch'; site: SiteRow }

function Sites() {
  const { data, error, refetch } = useQuery(sitesQuery)
  const [asked, setAsked] = useState<Act>()
  const close = () => setAsked(undefined)
  return (
    <>
      <PageHead
        title="Sites"
        lead="A record belongs to one site, or to none, and then it is everybody’s. People work at some sites or at all."
        className={css['head']}
      >
        <Button
          variant="filled"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => setAsked({ act: 'add' })}
        >
          Add a site
        </Button>
      </PageHead>
      <div className={css['page']}>
        <section className={css['panel']} aria-label="Sites">
          {!data && !error && <Loading what="the sites" />}
          {error && !data && <CouldNotRead trouble={troubleOf(error)} onAgain={() => void refetch()} />}
          {data?.sites.length === 0 && (
            <p className={css['inside']}>
              This clinic has no sites: every record is everybody’s, and nobody notices that there could be
              any. Add the first one, give people theirs on the staff page, and let an import bring records to
              it.
            </p>
          )}
          {data && data.sites.length > 0 && (
            <SiteTable
              sites={data.sites}
              onName={(site) => setAsked({ act: 'name', site })}
              onSwitch={(site) => setAsked({ act: 'switch', site })}
            />
          )}
        </section>
      </div>
      {asked?.act === 'add' && <SiteForm onClose={close} />}
      {asked?.act === 'name' && <SiteForm site={asked.site} onClose={close} />}
      {asked?.act === 'switch' && <SwitchSite site={asked.site} onClose={close} />}
    </>
  )
}
