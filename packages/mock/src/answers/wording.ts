import {
  changedPlaces,
  discardDraftBlock,
  isFreshlyReauthenticated,
  type Language,
  publishBlock,
  type Refusal,
  refusalWords,
  saveDraftBlock,
  shortName,
  trueWords,
  WordingAbout,
  type WordingDraft,
  type Words,
  wordAt,
  wordedClinic,
  wordingDone,
  wordingFaults,
  wordsAt,
} from '@portal-desk/domain'
import { staffOf } from '../call-facts.ts'
import { tell } from '../live.ts'
import { mockPlaces } from '../mock-places.ts'
import { nameOfStaff } from '../mock-staff.ts'
import { MockStop } from '../problems.ts'
import type { MockWorld } from '../world.ts'
import type { Answers } from './answer.ts'

const PAGE = 20
const RIGHT = 'change-wording'

const refuse = (refusal: Refusal | undefined): void => {
  if (refusal) throw new MockStop('refused', { refusal })
}
const wrong = (path: string, says: string) => new MockStop('validation', { fields: [{ path, says }] })
const named = (id: string) => shortName(nameOfStaff(id))
const changed = (world: MockWorld) => tell(world, { event: 'wording-changed', at: world.now() })
/** A plain text where the server has a hash: the mock keeps nothing secret. */
const draftSeen = ({ id, revision }: WordingDraft): string => `${id}-${revision}`

const placesOf = (world: MockWorld, about: WordingAbout) => mockPlaces(about, world.usualClinic)
const versionsOf = (world: MockWorld, about: WordingAbout) =>
  world.wordingVersions.filter((one) => one.draft.about === about)
const inForce = (world: MockWorld, about: WordingAbout) => {
  const [newest] = versionsOf(world, about)
  return { version: newest?.version ?? 1, words: newest?.draft.words ?? {}, newest }
}
const publishedBy = (newest: MockWorld['wordingVersions'][number] | undefined) =>
  newest
    ? {
        published: {
          at: newest.publishedAt,
          draftedBy: named(newest.draft.draftedBy),
          publishedBy: named(newest.publishedBy),
        },
      }
    : {}

function mayStand(world: MockWorld, about: WordingAbout, words: Words): void {
  const faults = wordingFaults(placesOf(world, about), words)
  if (faults.length > 0)
    throw new MockStop('validation', {
      fields: faults.map(({ path, says }) => ({ path: `words.${path}`, says })),
    })
}

function shownDraft(world: MockWorld, draft: WordingDraft) {
  const me = staffOf(world)
  const whyNot = publishBlock(draft, me, { sameAsSeen: true, simulated: true, fresh: true }, RIGHT)
  const { id: _, about: __, baseVersion: ___, startedAt: ____, draftedBy, ...told } = draft
  return {
    ...told,
    by: named(draftedBy),
    mine: draftedBy === me.id,
    seen: draftSeen(draft),
    ...(whyNot ? { whyNot: refusalWords(whyNot, wordsAt(world.now(), world.clinic)).agent } : {}),
  }
}

function begin(world: MockWorld, about: WordingAbout, words: Words, reason: string, returnsTo?: number) {
  const now = world.now()
  world.wordingDrafts.set(about, {
    id: world.newId(),
    about,
    baseVersion: inForce(world, about).version,
    words,
    reason,
    ...(returnsTo === undefined ? {} : { returnsTo }),
    draftedBy: staffOf(world).id,
    startedAt: now,
    savedAt: now,
    revision: 1,
  })
  changed(world)
  return { done: wordingDone.saved, revision: 1 }
}

function wordsOfVersion(world: MockWorld, about: WordingAbout, version: number): Words {
  if (version === 1) return {}
  const found = versionsOf(world, about).find((one) => one.version === version)
  if (!found) throw new MockStop('not-here')
  return found.draft.words
}

/** The mail as plain text, its placeholders left as they are: only the server writes mails. */
const textOf = (world: MockWorld, about: WordingAbout, words: Words, language: Language): string =>
  placesOf(world, about === 'clinic' ? 'invitation' : about)
    .filter((place) => place.language === language && !place.path.endsWith('.subject'))
    .map((place) => wordAt(place, about === 'clinic' ? {} : words))
    .filter(Boolean)
    .join('\n\n')

export const wordingAnswers: Answers<
  | 'listWordings'
  | 'getWording'
  | 'listWordingVersions'
  | 'saveWordingDraft'
  | 'returnToWording'
  | 'discardWordingDraft'
  | 'publishWording'
  | 'readWording'
  | 'previewWording'
  | 'testWording'
> = {
  listWordings: (world) => ({
    now: world.now(),
    rows: WordingAbout.options.map((about) => {
      const { version, words, newest } = inForce(world, about)
      const draft = world.wordingDrafts.get(about)
      const mine = draft?.draftedBy === staffOf(world).id
      return {
        about,
        version,
        worded: Object.keys(words).length > 0,
        ...publishedBy(newest),
        ...(draft ? { draft: { by: named(draft.draftedBy), mine, savedAt: draft.savedAt } } : {}),
      }
    }),
  }),

  getWording(world, { params: { about } }) {
    const { version, words, newest } = inForce(world, about)
    const draft = world.wordingDrafts.get(about)
    return {
      now: world.now(),
      about,
      version,
      places: placesOf(world, about),
      words,
      ...publishedBy(newest),
      ...(draft ? { draft: shownDraft(world, draft) } : {}),
    }
  },

  listWordingVersions(world, { params: { about, version } }) {
    const below = version === 'newest' ? Number.POSITIVE_INFINITY : Number(version)
    const all = versionsOf(world, about).filter((one) => one.version < below)
    const page = all.slice(0, PAGE)
    const next = all.length > PAGE ? page.at(-1)?.version : undefined
    return {
      now: world.now(),
      rows: page.map(({ version, draft, publishedBy: by, publishedAt }, i) => ({
        version,
        at: publishedAt,
        draftedBy: named(draft.draftedBy),
        publishedBy: named(by),
        reason: draft.reason,
        ...(draft.returnsTo === undefined ? {} : { returnsTo: draft.returnsTo }),
        changes: changedPlaces(placesOf(world, about), all[i + 1]?.draft.words ?? {}, draft.words),
      })),
      ...(next === undefined ? {} : { next: String(next) }),
    }
  },

  saveWordingDraft(world, { params: { about }, body: { revision, words: asked, reason } }) {
    const draft = world.wordingDrafts.get(about)
    refuse(saveDraftBlock(draft, staffOf(world), revision, RIGHT))
    const places = placesOf(world, about)
    const words = trueWords(places, asked)
    mayStand(world, about, words)
    if (changedPlaces(places, inForce(world, about).words, words).length === 0)
      throw wrong('words', 'Change at least one place. Nothing differs from what is in force.')
    if (!draft) return begin(world, about, words, reason)
    const { returnsTo: _, ...left } = draft
    world.wordingDrafts.set(about, {
      ...left,
      words,
      reason,
      savedAt: world.now(),
      revision: revision + 1,
    })
    changed(world)
    return { done: wordingDone.saved, revision: revision + 1 }
  },

  returnToWording(world, { params: { about, version }, body: { reason } }) {
    refuse(saveDraftBlock(world.wordingDrafts.get(about), staffOf(world), 0, RIGHT))
    const places = placesOf(world, about)
    const words = trueWords(places, wordsOfVersion(world, about, Number(version)))
    if (changedPlaces(places, inForce(world, about).words, words).length === 0)
      throw wrong('version', 'These are the words in force. There is nothing to go back to.')
    return begin(world, about, words, reason, Number(version))
  },

  discardWordingDraft(world, { params: { about }, body: { revision } }) {
    refuse(discardDraftBlock(world.wordingDrafts.get(about), staffOf(world), revision, RIGHT))
    world.wordingDrafts.delete(about)
    changed(world)
    return { done: wordingDone.discarded }
  },

  publishWording(world, { params: { about }, body: { seen } }) {
    const { policy, session } = world
    const draft = world.wordingDrafts.get(about)
    const staff = { ...staffOf(world), reauthenticatedAt: session?.reauthenticatedAt ?? 0 }
    const reading = {
      sameAsSeen: draft !== undefined && draftSeen(draft) === seen,
      simulated: true,
      fresh: isFreshlyReauthenticated({ now: world.now(), policy, staff }),
    }
    refuse(publishBlock(draft, staff, reading, RIGHT))
    if (!draft) throw new MockStop('not-here')
    const version = inForce(world, about).version + 1
    world.wordingVersions.unshift({ version, draft, publishedBy: staff.id, publishedAt: world.now() })
    world.wordingDrafts.delete(about)
    if (about === 'clinic') world.clinic = wordedClinic(world.usualClinic, draft.words, version)
    changed(world)
    return { done: wordingDone.published(version), version }
  },

  readWording(world, { params: { about }, body: { language, words: asked } }) {
    const words = trueWords(placesOf(world, about), asked)
    mayStand(world, about, words)
    const subject = placesOf(world, 'invitation').find(({ path }) => path === `${language}.subject`)
    return {
      from: about === 'clinic' ? wordedClinic(world.usualClinic, words, 1).name : world.clinic.name,
      subject: subject ? wordAt(subject, words) : '',
      preheader: '',
      text: textOf(world, about, words, language),
    }
  },

  previewWording(world, { params: { about, language } }) {
    const draft = world.wordingDrafts.get(about)
    const words = draft?.words ?? inForce(world, about).words
    return { html: `<!doctype html><pre lang="${language}">${textOf(world, about, words, language)}</pre>` }
  },

  testWording(world) {
    const email = world.members.find(({ id }) => id === staffOf(world).id)?.email
    if (email === undefined) throw new MockStop('refused', { refusal: { code: 'no-own-email' } })
    return { done: wordingDone.tested(email) }
  },
}
