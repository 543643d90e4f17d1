import type { AnswerOf, BodyOf, Endpoint, ParamsOf } from '@portal-desk/contract'
import { hasRight, isPractised } from '@portal-desk/domain'
import {
  type Actor,
  type CommitState,
  type Committed,
  type Context,
  inOneTransaction,
  type Unit,
} from '@portal-desk/store'
import type { Express, NextFunction, Request, Response } from 'express'
import type { z } from 'zod'
import { newRequestId, sameToken } from '../crypto.ts'
import type { Desk } from '../desk.ts'
import { inEvenTime } from './even-time.ts'
import { underOnePolicy } from './one-policy.ts'
import { pieceOf, readJson } from './read-json.ts'
import { type SentFile, sendFile } from './send-file.ts'
import type { App, PatientAtPortal, SessionDoor, StaffAtDesk } from './session.ts'
import { Stop } from './stop.ts'
import { tellWatchers } from './tell-watchers.ts'
import { clientOf, patientOf, staffOf, visitorAt } from './who.ts'

/** A request whose shape, session, right and token are in order; what a use case works from. */
export type Ask<E = Endpoint> = {
  params: ParamsOf<E>
  body: BodyOf<E>
  staff?: StaffAtDesk
  patient?: PatientAtPortal
  session: SessionDoor
  context: Context
  /** One transaction with this request's idempotency key; tells watchers and the outbox after the commit. */
  transact: <A>(run: (unit: Unit) => Promise<{ answer: A; status?: number }>) => Promise<Committed<A>>
}
export type UseCase<E> = (desk: Desk, ask: Ask<E>) => Promise<AnswerOf<E>>
/** A use case for each endpoint; one that is missing does not compile. */
export type UseCases<Es extends Record<string, Endpoint>> = { [N in keyof Es]: UseCase<Es[N]> }

type Door = (req: Request, res: Response) => SessionDoor

/** Registers every endpoint of an app with its use case: the only way a route comes to be. */
export function serve<Es extends Record<string, Endpoint>>(
  app: Express,
  which: App,
  desk: Desk,
  door: Door,
  endpoints: Es,
  useCases: UseCases<Es>,
): void {
  for (const [name, endpoint] of Object.entries(endpoints)) {
    const useCase = useCases[name as keyof Es] as UseCase<Endpoint>
    const handle = (req: Request, res: Response, next: NextFunction): void => {
      res.locals['route'] = `route:${name}`
      answer(desk, which, endpoint, useCase, door(req, res), req, res).catch(next)
    }
    if (endpoint.method === 'GET') app.get(endpoint.path, handle)
    else app.post(endpoint.path, handle)
  }
}

async function answer(
  clinic: Desk,
  which: App,
  endpoint: Endpoint,
  useCase: UseCase<Endpoint>,
  session: SessionDoor,
  req: Request,
  res: Response,
): Promise<void> {
  const request = String(res.locals['request'] ?? newRequestId())
  const staff = which === 'console' ? await staffOf(clinic, req, session, request) : undefined
  const patient = which === 'portal' ? await patientOf(clinic, req, session) : undefined
  const desk = await deskFor(clinic, endpoint, staff)
  res.locals['desk'] = desk
  const actor: Actor = staff
    ? { kind: 'staff', id: staff.id, role: staff.role, name: staff.name }
    : patient
      ? { kind: 'patient', id: patient.patientId }
      : visitorAt(desk, which, req.ip, request).actor
  const params = req.params as Record<string, string>
  const context: Context = {
    now: desk.now(),
    actor,
    request,
    client: clientOf(desk, req),
    ...(params['callId'] ? { callId: params['callId'] } : {}),
    ...(staff?.reauthenticatedAt === undefined ? {} : { reauthenticatedAt: staff.reauthenticatedAt }),
  }
  res.locals['context'] = context
  mayEnter(endpoint, staff, patient)
  if (!mayPractise(endpoint, staff)) await refusePractice(desk, context)
  if (endpoint.method === 'POST') mustBeOurs(clinic, which, session, req, endpoint.takes ? FILE : JSON_TYPE)
  const body = endpoint.takes
    ? { file: pieceOf(req, endpoint.takes.bytes) }
    : endpoint.method === 'POST'
      ? await readJson(req)
      : {}
  const shaped = shape(endpoint, params, body)
  const key = endpoint.key ? keyOf(desk, endpoint, req, context, shaped) : undefined
  if (staff && endpoint.method === 'POST') await session.active(context.now)
  const run = () =>
    underOnePolicy(desk, (mine, unitOf) => {
      const ask = {
        ...shaped,
        ...(staff ? { staff } : {}),
        ...(patient ? { patient } : {}),
        session,
        context,
        transact: <A>(work: (unit: Unit) => Promise<{ answer: A; status?: number }>) =>
          unitOf((check) =>
            transact(mine, context, key, async (unit) => {
              await check(unit)
              return work(unit)
            }),
          ),
      }
      return useCase(mine, ask as Ask)
    })
  const result = await (endpoint.evenTime ? inEvenTime(run) : run())
  const checked = endpoint.answer.parse(result)
  if (endpoint.as === 'pdf') return sendPdf(res, checked)
  if (endpoint.as === 'preview') return sendPreview(res, checked)
  if (endpoint.as === 'file') return sendFile(res, checked as SentFile)
  res.status(endpoint.status).type('application/json; charset=utf-8').send(JSON.stringify(checked))
}

/** Whose desk it is asked of: whoever practises reaches the clinic's own for the sake of their session alone. */
const deskFor = async (
  clinic: Desk,
  { ofSession }: Endpoint,
  staff: StaffAtDesk | undefined,
): Promise<Desk> => (staff?.training && clinic.training && !ofSession ? clinic.training.open() : clinic)

/** What is about the clinic itself is not practised (edge case 40). */
const mayPractise = ({ access, ofSession }: Endpoint, staff: StaffAtDesk | undefined): boolean =>
  !staff?.training || ofSession === true || typeof access === 'string' || isPractised(access.right)

async function refusePractice(desk: Desk, context: Context): Promise<never> {
  await transact(desk, context, undefined, async (unit) => {
    unit.record({ action: 'access.denied', outcome: 'refused', reason: 'training-only' })
    return { answer: null }
  })
  throw new Stop('refused', { refusal: { code: 'training-only' } })
}

/** A document for the browser's own viewer, which no policy of scripts and plugins may take apart (S16). */
function sendPdf(res: Response, checked: unknown): void {
  const { pdf } = checked as { pdf: string }
  res.setHeader('Content-Security-Policy', "frame-ancestors 'none'")
  res.setHeader('Content-Disposition', 'inline; filename="letter.pdf"')
  res.type('application/pdf').send(Buffer.from(pdf, 'base64'))
}

/** A mail as a page: it shows its own styles and does nothing else, not even follow a link (S16). */
function sendPreview(res: Response, checked: unknown): void {
  const { html } = checked as { html: string }
  res.setHeader(
    'Content-Security-Policy',
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
  )
  res.type('text/html; charset=utf-8').send(html)
}

function mayEnter(
  endpoint: Endpoint,
  staff: StaffAtDesk | undefined,
  patient: PatientAtPortal | undefined,
): void {
  if (endpoint.access === 'anyone') return
  if (endpoint.access === 'patient') {
    if (!patient) throw new Stop('not-signed-in')
    return
  }
  if (!staff) throw new Stop('not-signed-in')
  if (endpoint.access !== 'staff' && !hasRight(staff.role, endpoint.access.right)) throw new Stop('no-right')
}

const JSON_TYPE = /^application\/json(;\s*charset=utf-8)?$/i
/** No form and no simple request of another site can say that it brings this. */
const FILE = /^application\/octet-stream$/i

/** The three layers of S5; all are needed. */
function mustBeOurs(desk: Desk, which: App, session: SessionDoor, req: Request, type: RegExp): void {
  const site = req.get('sec-fetch-site')
  const origin =
    which === 'console' ? desk.settings.consoleOrigin : new URL(desk.settings.portalOrigin).origin
  const ours = site === undefined ? req.get('origin') === origin : site === 'same-origin'
  if (!ours) throw new Stop('page-too-old', {}, { reason: 'foreign-origin' })
  if (!type.test(req.get('content-type') ?? '')) throw new Stop('wrong-type')
  const token = req.get('x-csrf-token') ?? ''
  if (!sameToken(token, session.csrf())) throw new Stop('page-too-old', {}, { reason: 'no-token' })
}

function shape(endpoint: Endpoint, params: unknown, body: unknown): { params: never; body: never } {
  const where = endpoint.params.safeParse(params)
  if (!where.success) throw new Stop('not-here')
  const read = endpoint.body.safeParse(body)
  if (read.success) return { params: where.data as never, body: read.data as never }
  if (read.error.issues.some((issue) => issue.code === 'unrecognized_keys')) throw new Stop('unknown-field')
  const fields = read.error.issues.slice(0, 20).map((issue) => ({
    path: issue.path.join('.') || 'body',
    says: saysOf(issue),
  }))
  throw new Stop('validation', { fields })
}

/** A rule of our own says what is wrong; the schema's own sentences are for developers. */
const saysOf = ({ code, message }: z.core.$ZodIssue): string =>
  code === 'custom'
    ? message
    : code === 'invalid_type'
      ? 'This is missing or of another kind.'
      : 'This does not fit here.'

function keyOf(
  desk: Desk,
  endpoint: Endpoint,
  req: Request,
  context: Context,
  shaped: { params: unknown; body: unknown },
): { scope: string; key: string; bodyHash: string } {
  const key = req.get('idempotency-key') ?? ''
  if (!/^[A-Za-z0-9_-]{16,64}$/.test(key)) throw new Stop('key-missing')
  const who = context.actor.kind === 'system' ? context.client : context.actor.id
  return {
    scope: `${who}:${endpoint.path}`,
    key,
    // Keyed: a body may hold what a caller said, and a plain hash of few words is guessed in no time (domain §4).
    bodyHash: desk.vault.hmac('request-body', JSON.stringify([shaped.params, shaped.body])),
  }
}

/** Commits a unit, then wakes whoever waits for it. A commit that failed on I/O is unknown, and the process ends (T8). */
export async function transact<A>(
  desk: Desk,
  context: Context,
  key: { scope: string; key: string; bodyHash: string } | undefined,
  run: (unit: Unit) => Promise<{ answer: A; status?: number }>,
): Promise<Committed<A>> {
  if (!desk.logIsWhole()) throw new Stop('audit-unavailable')
  const commit: CommitState = { reached: false }
  try {
    const done = await inOneTransaction<A>(
      desk.store,
      desk.vault,
      context,
      desk.house(),
      key,
      async (unit) => ({ status: 200, ...(await run(unit)) }),
      commit,
    )
    if (done.queuedMail) desk.mail.kick()
    tellWatchers(desk, done.touched)
    return done
  } catch (error) {
    if (commit.reached) {
      desk.log.error(
        { request: context.request, name: (error as Error).name },
        'a commit ended without an answer',
      )
      desk.stopUnknown()
      throw new Stop('commit-unknown')
    }
    throw error
  }
}
