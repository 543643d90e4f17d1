import { useNow } from './clock.tsx'
import { Moment } from './moment.tsx'

/** When the portal is thought to work again; of a time that is over, that it has not been kept. */
export function WorksAgain({ at }: { at: number }) {
  const now = useNow(15_000)
  return (
    <>
      It {at > now ? 'should work' : 'should have worked'} again <Moment at={at} />.
    </>
  )
}
