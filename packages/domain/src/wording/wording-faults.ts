import { wholePhone } from '@portal-desk/matching'
import { Accent } from '../settings/accent.ts'
import { dayIn } from './clinic-places.ts'
import { textFault } from './text-fault.ts'
import { type Place, placeName, type Words, wordAt } from './wording.ts'

/** A place that cannot read so, in a sentence for whoever typed it. */
export type WordingFault = { path: string; says: string }

function faultOf(place: Place, text: string): string | undefined {
  switch (place.kind) {
    case 'line':
    case 'paragraph':
      return textFault(place, text)
    case 'name':
      return /[{}]/.test(text) ? 'No curly brackets.' : textFault(place, text)
    case 'phone':
      return wholePhone(text) === text ? undefined : phoneFault(text)
    case 'accent':
      return Accent.safeParse(text).success ? undefined : 'This colour is not one of those that can be read.'
    case 'day':
      return dayIn(text) === undefined
        ? 'Opens before it closes, both at a quarter of an hour, or closed all day.'
        : undefined
  }
}

function phoneFault(text: string): string {
  const meant = wholePhone(text)
  return meant ? `Write it as callers read it: ${meant}.` : 'This is not a whole phone number.'
}

/** What is wrong with some words, place by place; nothing where all of them may be printed. What is usual always may. */
export function wordingFaults(places: readonly Place[], words: Words): WordingFault[] {
  const faults = places.flatMap((place) => {
    const text = wordAt(place, words)
    const says = text === place.usual ? undefined : faultOf(place, text)
    return says ? [{ path: place.path, says: `${placeName(place)}: ${says}` }] : []
  })
  const days = places.filter(({ kind }) => kind === 'day')
  if (days.length > 0 && days.every((place) => dayIn(wordAt(place, words)) === null))
    faults.push({ path: days[0]?.path ?? '', says: 'The phone has to be answered on one day at least.' })
  return faults
}
