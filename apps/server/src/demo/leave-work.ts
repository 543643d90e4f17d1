import { closeCall } from '../calls/close-call.ts'
import { openCall } from '../calls/open-call.ts'
import { createDesk } from '../create-desk.ts'
import type { Desk } from '../desk.ts'
import { reportInactive } from '../inactive/report-inactive.ts'
import { applyRemedy } from '../remedies/apply-remedy.ts'
import { SECOND_CHART, TWO_CHARTS, WENT_AWAY } from '../sample/guide-facts.ts'
import type { GuideFacts } from '../sample/guide-record.ts'
import { chooseRecord } from '../search/choose-record.ts'
import { searchPatients } from '../search/search-patients.ts'
import type { Settings } from '../settings/settings.ts'
import { onFile } from './on-file.ts'
import { type Press, presserAt } from './press.ts'

const AGENT = 'priya'

/**
 * What an agent left for a supervisor: two charts that may be one person, and somebody who went away. Done once, through
 * the desk's own use cases, so that the two lists of a new demo have something in them.
 */
export async function leaveWork(settings: Settings): Promise<void> {
  const desk = await createDesk(settings, Date.now)
  try {
    const { read } = desk.store
    const [pair, report, second] = await Promise.all([
      read.selectFrom('possible_duplicate').select('id').limit(1).executeTakeFirst(),
      read.selectFrom('inactive_report').select('id').limit(1).executeTakeFirst(),
      onFile(desk, keyOf(SECOND_CHART)),
    ])
    // A demo that was made before these people were thought of starts as it is.
    if (pair || report || !second) return
    const press = await presserAt(desk, AGENT)
    await inCallAbout(desk, press, TWO_CHARTS, (callId) =>
      press(
        applyRemedy,
        { callId },
        {
          remedy: 'flag-duplicate',
          input: { other: second.id, searchText: typed(SECOND_CHART), reason: 'caller-says' },
        },
      ),
    )
    await inCallAbout(desk, press, WENT_AWAY, (callId) =>
      press(reportInactive, { callId }, { reason: 'moved' }),
    )
  } finally {
    await desk.close()
  }
}

/** A number and a name: two identifiers, also where somebody looks alike (V11). */
const typed = ({ mrn, names }: GuideFacts): string => `${mrn} ${names[0]?.family}`

const keyOf = ({ id }: GuideFacts): string => `guide-${id}`

async function inCallAbout(
  desk: Desk,
  press: Press,
  whom: GuideFacts,
  act: (callId: string) => Promise<unknown>,
): Promise<void> {
  const { callId } = await press(openCall, {}, { channel: 'phone' })
  await press(searchPatients, {}, { callId, text: typed(whom) })
  const patientId = (await onFile(desk, keyOf(whom)))?.id ?? ''
  await press(chooseRecord, { callId }, { patientId, searchText: typed(whom) })
  await act(callId)
  await press(closeCall, { callId }, { disposition: 'information-only' })
}
