import { type DuplicateCandidate, searchPatients } from '@portal-desk/contract'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { call } from '../api/call.ts'
import { troubleOf } from '../api/problem-error.ts'
import { useDraft } from '../shell/drafts.ts'

/** A record that could be meant, and what was typed where the open record does not lead to it (V11). */
export type Other = DuplicateCandidate & { searchText?: string }

/**
 * The records that may be the same person as the open one: those that look alike, and those that what was typed finds.
 * Where there is one, it is chosen.
 */
export function useOtherRecords(
  callId: string,
  openId: string,
  lookalikes: DuplicateCandidate[] | undefined,
) {
  const [searched] = useDraft(`search ${callId}`)
  const [text, setText] = useState(searched)
  const [picked, setPicked] = useState<string>()
  const finding = useMutation({
    mutationFn: async (searchText: string) => {
      const found = await call(searchPatients, { params: {}, body: { callId, text: searchText } })
      const hits = found.hits.map(
        ({ patientId, name, born, town }): Other => ({
          patientId,
          name,
          born,
          town,
          searchText,
        }),
      )
      return { enough: found.enough, hits }
    },
  })
  // What the call's own search showed is looked through again where nobody has the name and birth date.
  const none = lookalikes?.length === 0
  const { mutate } = finding
  useEffect(() => {
    if (none && searched.trim()) mutate(searched.trim())
  }, [none, searched, mutate])
  const known: Other[] = lookalikes ?? []
  const found = (finding.data?.hits ?? []).filter(
    ({ patientId }) => patientId !== openId && !known.some((one) => one.patientId === patientId),
  )
  const listed = [...known, ...found]
  const free = listed.filter(({ own }) => own === undefined)
  const chosen =
    free.find(({ patientId }) => patientId === picked) ?? (free.length === 1 ? free[0] : undefined)
  return {
    listed,
    chosen,
    pick: setPicked,
    text,
    setText,
    find: () => finding.mutate(text.trim()),
    /** What came of the last search, in one line; nothing where it found somebody. */
    came: finding.isPending
      ? 'Looking'
      : finding.data && found.length === 0
        ? finding.data.enough
          ? 'Nobody else is found by that.'
          : 'Add one more detail: name and birth date, or MRN, or phone.'
        : undefined,
    trouble: finding.error ? troubleOf(finding.error) : undefined,
  }
}
