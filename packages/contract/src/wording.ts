import { Language, Place, WordingAbout } from '@portal-desk/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { ReasonWhy } from './reason-why.ts'
import { At, Nothing } from './shared.ts'

const forWording = { app: 'console', access: { right: 'change-wording' } } as const

const Version = z.int().min(1)
const Revision = z.int().min(1)
const About = z.strictObject({ about: WordingAbout })
/** Texts by place, whatever they say: what may not stand is refused in a sentence each. */
const Words = z.record(z.string().regex(/^[a-z0-9.-]{1,40}$/), z.string().max(600))
const Published = z.strictObject({ at: At, draftedBy: z.string(), publishedBy: z.string() })

/** Everything that may be worded, in the order of the page; a draft of each may be open. */
export const listWordings = endpoint({
  ...forWording,
  method: 'GET',
  path: '/api/wordings',
  params: Nothing,
  body: Nothing,
  answer: z.strictObject({
    now: At,
    rows: z.array(
      z.strictObject({
        about: WordingAbout,
        version: Version,
        /** It reads otherwise than usual. */
        worded: z.boolean(),
        published: Published.optional(),
        draft: z.strictObject({ by: z.string(), mine: z.boolean(), savedAt: At }).optional(),
      }),
    ),
  }),
})

export const OpenWordingDraft = z.strictObject({
  revision: Revision,
  words: Words,
  reason: z.string(),
  returnsTo: Version.optional(),
  by: z.string(),
  mine: z.boolean(),
  savedAt: At,
  /** Stands for exactly this draft: whoever publishes sends it back. */
  seen: z.string(),
  /** What stands in the way of publishing it, for whoever reads this; the password aside. */
  whyNot: z.string().optional(),
})
export type OpenWordingDraft = z.infer<typeof OpenWordingDraft>

/** The places of some words, what is in force, and the draft of the next version. */
export const getWording = endpoint({
  ...forWording,
  method: 'GET',
  path: '/api/wordings/:about',
  params: About,
  body: Nothing,
  answer: z.strictObject({
    now: At,
    about: WordingAbout,
    version: Version,
    places: z.array(Place),
    /** What differs from the usual. */
    words: Words,
    published: Published.optional(),
    draft: OpenWordingDraft.optional(),
  }),
})

/** A published version, with what it changed. */
export const WordingVersion = z.strictObject({
  version: Version,
  at: At,
  draftedBy: z.string(),
  publishedBy: z.string(),
  reason: z.string(),
  returnsTo: Version.optional(),
  changes: z.array(z.strictObject({ path: z.string(), label: z.string(), from: z.string(), to: z.string() })),
})
export type WordingVersion = z.infer<typeof WordingVersion>

/** Published versions, the newest first, a page at a time; version 1, the usual words, is not among them. */
export const listWordingVersions = endpoint({
  ...forWording,
  method: 'GET',
  path: '/api/wordings/:about/versions/before/:version',
  /** `newest`, or the last version that was read. */
  params: About.extend({ version: z.string().regex(/^(newest|[1-9]\d{0,8})$/) }),
  body: Nothing,
  answer: z.strictObject({ now: At, rows: z.array(WordingVersion), next: z.string().optional() }),
})

const Saved = z.strictObject({ done: z.string(), revision: Revision })

/** Begins a draft, or saves it anew. Patients read nothing of it. */
export const saveWordingDraft = endpoint({
  ...forWording,
  method: 'POST',
  path: '/api/wordings/:about/draft',
  params: About,
  /** `revision` is what whoever saves has read; 0 where no draft is open. */
  body: z.strictObject({ revision: z.int().min(0), words: Words, reason: ReasonWhy }),
  answer: Saved,
})

/** Begins a draft that brings back an earlier version; 1 are the usual words. */
export const returnToWording = endpoint({
  ...forWording,
  method: 'POST',
  path: '/api/wordings/:about/versions/:version/return',
  params: About.extend({ version: z.string().regex(/^[1-9]\d{0,8}$/) }),
  body: z.strictObject({ reason: ReasonWhy }),
  answer: Saved,
})

/** Throws the draft away. */
export const discardWordingDraft = endpoint({
  ...forWording,
  method: 'POST',
  path: '/api/wordings/:about/draft/discarding',
  params: About,
  body: z.strictObject({ revision: Revision }),
  answer: z.strictObject({ done: z.string() }),
})

/** A second person, who has read exactly this, brings it into force. */
export const publishWording = endpoint({
  ...forWording,
  method: 'POST',
  path: '/api/wordings/:about/draft/publishing',
  params: About,
  body: z.strictObject({ seen: z.string().min(1).max(100) }),
  answer: z.strictObject({ done: z.string(), version: Version }),
})

/** A mail as it is typed, with made-up values, as a mail program without HTML shows it. Nothing is kept. */
export const readWording = endpoint({
  ...forWording,
  key: false,
  method: 'POST',
  path: '/api/wordings/:about/reading',
  params: About,
  body: z.strictObject({ language: Language, words: Words }),
  answer: z.strictObject({
    from: z.string(),
    subject: z.string(),
    preheader: z.string(),
    text: z.string(),
  }),
})

/** The HTML of a mail with made-up values: the draft where one is open, else what is in force. */
export const previewWording = endpoint({
  ...forWording,
  as: 'preview',
  method: 'GET',
  path: '/api/wordings/:about/previews/:language',
  params: About.extend({ language: Language }),
  body: Nothing,
  answer: z.strictObject({ html: z.string() }),
})

/** Sends whoever asks that mail, the draft where one is open, to their own address; once a minute. */
export const testWording = endpoint({
  ...forWording,
  method: 'POST',
  path: '/api/wordings/:about/tests',
  params: About,
  body: z.strictObject({ language: Language }),
  answer: z.strictObject({ done: z.string() }),
})
