import {
  type AccessLink,
  type Change,
  type ContactChange,
  type TemporaryLogin,
  usernameStem,
} from '@portal-desk/domain'
import type { By, Made } from './made.ts'
import type { MockPatient } from './mock-patient.ts'
import { patched } from './patched.ts'
import type { MockWorld } from './world.ts'

/** Changes of an account, its links, mails and contacts. */
export function applyPatientChange(
  world: MockWorld,
  patient: MockPatient,
  change: Change,
  by: By,
  made: Made,
): void {
  const now = world.now()
  const setLink = (id: string, patch: (link: AccessLink) => Partial<AccessLink>): void => {
    patient.links = patient.links.map((link) => (link.id === id ? { ...link, ...patch(link) } : link))
  }
  const setCode = (id: string, patch: (login: TemporaryLogin) => Partial<TemporaryLogin>): void => {
    patient.temporaryLogins = (patient.temporaryLogins ?? []).map((login) =>
      login.id === id ? { ...login, ...patch(login) } : login,
    )
  }
  const setChange = (set: Partial<ContactChange>): void => {
    if (patient.contactChange) patient.contactChange = { ...patient.contactChange, ...set }
  }
  switch (change.change) {
    case 'create-account':
      patient.account = {
        id: world.newId(),
        patientId: patient.facts.id,
        username: `${usernameStem(patient.facts.names)}${10 + world.randomInt(90)}`,
        lifecycle: 'invited',
        lock: { kind: 'none' },
        hold: 'none',
        credential: 'none',
        contact: 'unverified',
        language: patient.facts.language ?? world.clinic.language,
        failedSignIns: 0,
        createdAt: now,
        version: 1,
      }
      return
    case 'set-account':
      if (patient.account)
        patient.account = {
          ...patched(patient.account, change.set),
          version: patient.account.version + 1,
        }
      return
    case 'set-password':
      if (patient.account) patient.account = { ...patient.account, passwordSetAt: now }
      return
    case 'create-link': {
      made.linkId = world.newId()
      const supersededBy = made.linkId
      for (const { id, end, supersededBy: newer } of patient.links)
        if (end === 'superseded' && !newer) setLink(id, () => ({ supersededBy }))
      patient.links.unshift({
        id: made.linkId,
        accountId: patient.account?.id ?? '',
        kind: change.kind,
        createdAt: now,
        expiresAt: now + change.life,
        wrongDetails: 0,
        askedBy: change.askedBy,
        ...(by.actor.kind === 'staff' ? { staffId: by.actor.id } : {}),
        ...(by.callId ? { callId: by.callId } : {}),
      })
      return
    }
    case 'end-link': {
      const { end, reason } = change
      setLink(change.linkId, () => ({ end, endedAt: now, ...(reason ? { revokeReason: reason } : {}) }))
      return
    }
    case 'redeem-link':
      setLink(change.linkId, () => ({ end: 'redeemed', endedAt: now }))
      return
    case 'open-link':
      setLink(change.linkId, () => ({ openedAt: now }))
      return
    case 'count-wrong-detail':
      setLink(change.linkId, ({ wrongDetails }) => ({ wrongDetails: wrongDetails + 1 }))
      return
    case 'make-short-code': {
      const { until } = change
      setLink(change.linkId, ({ shortCode }) => ({
        shortCode: { until, wrongTries: shortCode?.wrongTries ?? 0 },
      }))
      return
    }
    case 'count-wrong-short-code':
      setLink(change.linkId, ({ shortCode }) =>
        shortCode ? { shortCode: { ...shortCode, wrongTries: shortCode.wrongTries + 1 } } : {},
      )
      return
    case 'cancel-message':
      patient.messages = patient.messages.map((m) =>
        m.id === change.messageId && m.state !== 'handed-over' ? { ...m, state: 'cancelled' } : m,
      )
      return
    case 'allow-mail':
      patient.facts.contacts = patient.facts.contacts.map(({ suppressed, ...contact }) =>
        contact.id === change.contactId || !suppressed ? contact : { ...contact, suppressed },
      )
      return
    case 'set-contact':
      patient.facts.contacts = patient.facts.contacts.map((contact) =>
        contact.id === change.contactId
          ? {
              ...contact,
              ...(change.standing ? { standing: change.standing } : {}),
              ...(change.verified ? { verifiedAt: now, verifiedSince: contact.verifiedSince ?? now } : {}),
            }
          : contact,
      )
      return
    case 'issue-temporary-login': {
      made.temporaryLoginId = world.newId()
      const login: TemporaryLogin = {
        id: made.temporaryLoginId,
        ...(change.printed ? { printed: true as const } : {}),
        accountId: patient.account?.id ?? '',
        issuedAt: now,
        expiresAt: now + change.life,
        wrongTries: change.wrongTries,
        staffId: by.actor.id,
        callId: by.callId ?? '',
      }
      patient.temporaryLogins = [login, ...(patient.temporaryLogins ?? [])]
      return
    }
    case 'use-temporary-login':
      setCode(change.loginId, ({ usedAt, chooseUntil }) => ({
        usedAt: usedAt ?? now,
        chooseUntil: chooseUntil ?? change.chooseUntil,
      }))
      return
    case 'count-wrong-code':
      setCode(change.loginId, ({ wrongTries }) => ({ wrongTries: wrongTries + 1 }))
      return
    case 'lapse-temporary-login':
      setCode(change.loginId, () => ({ lapsed: true }))
      return
    case 'end-temporary-login': {
      const { end, reason } = change
      setCode(change.loginId, () => ({ end, endedAt: now, ...(reason ? { revokeReason: reason } : {}) }))
      return
    }
    case 'start-contact-change': {
      const { inPerson, proofUntil, held } = change
      made.contactChangeId = world.newId()
      patient.contactChange = {
        id: made.contactChangeId,
        askedBy: by.actor.id,
        askedAt: now,
        proofUntil,
        inPerson,
        ...(held ? { held } : {}),
        ...('phone' in change ? { phone: { callId: by.callId ?? '', unanswered: 0 } } : {}),
      }
      if ('phone' in change) patient.newPhone = change.phone
      return
    }
    case 'count-unanswered': {
      const phone = patient.contactChange?.phone
      if (phone) setChange({ phone: { ...phone, unanswered: phone.unanswered + 1 } })
      return
    }
    case 'prove-contact-change': {
      const { usableFrom, held } = change
      setChange({ provedAt: now, usableFrom, ...(held ? { held } : {}) })
      return
    }
    case 'release-contact-change': {
      const { proofUntil, usableFrom } = change
      if (patient.contactChange) {
        const { held: _, ...rest } = patient.contactChange
        patient.contactChange = {
          ...rest,
          looked: true,
          ...(proofUntil === undefined ? {} : { proofUntil }),
          ...(usableFrom === undefined ? {} : { usableFrom }),
        }
      }
      return
    }
    case 'chart-contact-change':
      patient.changeCharted = true
      return
    case 'delay-contact-change':
      setChange({ usableFrom: change.usableFrom })
      return
    case 'end-contact-change':
      setChange({ end: change.end, endedAt: now })
      return
    case 'apply-contact-change':
      setChange({ end: 'applied', endedAt: now })
      return
    case 'use-short-code':
    case 'note-access-ended':
    case 'keep-from-mailing':
    case 'take-over-call':
    case 'hand-over-verification':
    case 'break-glass':
    case 'end-patient-sessions':
    case 'ask-approval':
    case 'end-approval':
    case 'set-call':
    case 'start-confirmation':
    case 'end-confirmation':
    case 'raise-flag':
    case 'flag-pair':
    case 'take-back-flag':
    case 'set-pair':
    case 'clear-flag':
    case 'report-inactive':
    case 'end-inactive-report':
    case 'put-inactive':
    case 'lift-inactive':
    case 'note-login-before':
    case 'set-deceased':
    case 'note-chart-alive':
    case 'settle-chart-notice':
    case 'start-verification':
    case 'set-verification':
    case 'retire-account':
    case 'move-account':
    case 'move-account-back':
    case 'merge-pair':
    case 'restore-account':
    case 'move-verification':
    case 'raise-anomaly':
    case 'set-anomaly':
    case 'note-anomaly':
    case 'draw-reviews':
    case 'set-review':
      return
    default:
      // A change that domain adds does not compile before the mock can carry it out.
      change satisfies never
  }
}
