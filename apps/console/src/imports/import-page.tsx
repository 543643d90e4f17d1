import { useQuery } from '@tanstack/react-query'
import { troubleOf } from '../api/problem-error.ts'
import { PageHead } from '../shell/page-head.tsx'
import { CouldNotRead, Loading, Nothing } from '../shell/page-states.tsx'
import { useMay } from '../shell/session.tsx'
import { ChooseFile } from './choose-file.tsx'
import { EarlierImports } from './earlier-imports.tsx'
import css from './import.module.css'
import { importQuery } from './import-queries.ts'
import { OpenImport } from './open-import.tsx'
import { useSendFile } from './use-send-file.ts'

/** A file of the EHR, from its choosing to its last line. */
export function ImportPage() {
  if (!useMay('import'))
    return <Nothing title="Not your role" says="An administrator imports the directory." />
  return <Import />
}

function Import() {
  const { data, error, refetch } = useQuery(importQuery)
  const sending = useSendFile()
  return (
    <>
      <PageHead
        title="Import"
        lead="Patients from a file of the EHR: FHIR or a table. Nothing is taken over before you have seen what will happen. Every step is on the record."
      />
      <div className={css['page']}>
        {!data && !error && <Loading what="the import that is open" />}
        {error && !data && <CouldNotRead trouble={troubleOf(error)} onAgain={() => void refetch()} />}
        {data?.open && <OpenImport key={data.open.id} open={data.open} onStopSending={sending.stop} />}
        {data && !data.open && <ChooseFile mostBytes={data.mostBytes} sending={sending} />}
        <EarlierImports />
      </div>
    </>
  )
}
