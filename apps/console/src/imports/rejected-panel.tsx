import { Button } from '@mantine/core'
import { exportRejections, type OpenImport } from '@portal-desk/contract'
import { IconDownload } from '@tabler/icons-react'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { troubleOf } from '../api/problem-error.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { CouldNotRead, Loading } from '../shell/page-states.tsx'
import panel from '../shell/panel.module.css'
import { saveFile } from '../shell/save-file.ts'
import { ShowMore } from '../shell/show-more.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import css from './import.module.css'
import { counted } from './import-figures.ts'
import { rejectionsQuery } from './import-queries.ts'
import { useSureStep } from './use-sure-step.tsx'

type Props = { importId: string; rejected: number; state?: OpenImport['state'] }

/** Lines that stayed out, each with what is wrong; they can be taken as a file for a day. */
export function RejectedPanel({ importId, rejected, state }: Props) {
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } =
    useInfiniteQuery(rejectionsQuery(importId))
  const client = useQueryClient()
  const save = useSureStep(exportRejections)
  const announce = useAnnounce()
  // What the look found and what the run rejects are two lists; the new one is read once it begins or rests.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the state is what changes the list
  useEffect(() => {
    void client.invalidateQueries({ queryKey: rejectionsQuery(importId).queryKey })
  }, [client, importId, state])
  const rows = data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <section className={panel['panel']} aria-labelledby={`rejected-${importId}`}>
      <header>
        <h2 id={`rejected-${importId}`}>Rejected lines</h2>
        <Button
          variant="default"
          leftSection={<IconDownload size={15} aria-hidden />}
          aria-busy={save.busy || undefined}
          onClick={() =>
            save.run({ importId }, {}, ({ fileName, csv, rows: saved, more }) => {
              saveFile(fileName, 'text/csv;charset=utf-8', csv)
              announce(`Saved: ${counted(saved)} lines.${more ? ' There are more than are kept.' : ''}`)
            })
          }
        >
          {counted(rejected)} {rejected === 1 ? 'line' : 'lines'} as CSV
        </Button>
      </header>
      {save.asking}
      {save.trouble && <TroubleNote trouble={save.trouble} />}
      <p className={css['inside']}>
        Nothing of these lines is taken over. Mend them and import the file again; what is in already is
        skipped.
      </p>
      {isPending && <Loading what="the rejected lines" />}
      {error && !data && <CouldNotRead trouble={troubleOf(error)} onAgain={() => void refetch()} />}
      {rows.length > 0 && (
        <table className={`plain-table ${css['table']}`}>
          <thead>
            <tr>
              <th scope="col" className={css['number']}>
                Line
              </th>
              <th scope="col">Column or field</th>
              <th scope="col">What is wrong</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, field, reason }) => (
              <tr key={`${line} ${field}`}>
                <th scope="row" className={css['number']}>
                  {counted(line)}
                </th>
                <td className={`mono ${css['name']}`}>{field}</td>
                <td>{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {hasNextPage && (
        <ShowMore reading={isFetchingNextPage} onMore={() => void fetchNextPage()} className={css['more']} />
      )}
    </section>
  )
}
