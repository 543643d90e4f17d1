import type { SamplePatient } from './sample-patient.ts'

/** What a newcomer needs to play one caller of the demo, in the words of the guide. */
export type GuideCard = {
  /** Who rings, in one or two sentences. */
  who: string
  /** The caller's own language: the agent picks it first. */
  speaks: 'en' | 'es'
  /** All that this caller can answer, so that every question that may be drawn has its answer here. */
  knows: { what: string; answer: string }[]
  /** What is wrong, as only the guide knows it. */
  wrong: string
  /** What somebody who only pretends to be this person would know and try. */
  liar: string
  /** The steps, one after another. */
  tryThis: string[]
}

/** A made-up person of the guide; one without a card is there to be mistaken for one who has. */
export type GuidePerson = SamplePatient & {
  /** For links and tests, e.g. `invitation-ran-out`. */
  id: string
  card?: GuideCard
}
