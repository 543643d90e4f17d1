import type { Change, Decision } from '../decision.ts'
import { isRefused } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import { isInForce } from '../inactive/inactive-report.ts'
import type { TemporaryLogin } from '../temporary-login/temporary-login.ts'
import type { Verification } from '../verify/verification.ts'
import type { AccessLink } from './access-link.ts'
import {
  changeCode,
  changeContact,
  changeLink,
  changeReport,
  newReport,
  patched,
} from './changed-facts.fixture.ts'
import type { MailTemplate } from './message.ts'

const countsAsSend: readonly MailTemplate[] = [
  'invitation',
  'already-enrolled',
  'reset',
  'username-reminder',
  'username-reminder-shared',
]
/** Carries out one change on the facts themselves, as the store does on its rows. */
function carryOut(facts: CallFacts, change: Change): CallFacts {
  const { now, account, patient } = facts
  switch (change.change) {
    case 'create-account':
      return {
        ...facts,
        account: {
          id: 'account-1',
          patientId: patient.id,
          username: 'mgarcia12',
          lifecycle: 'invited',
          lock: { kind: 'none' },
          hold: 'none',
          credential: 'none',
          contact: 'unverified',
          language: 'en',
          failedSignIns: 0,
          createdAt: now,
          version: 1,
        },
      }
    case 'set-account':
      return account ? { ...facts, account: patched(account, change.set) } : facts
    case 'create-link': {
      const id = `link-${facts.links.length + 1}`
      const links = facts.links.map((link) =>
        link.supersededBy === 'next' ? { ...link, supersededBy: id } : link,
      )
      const link: AccessLink = {
        id,
        accountId: 'account-1',
        kind: change.kind,
        createdAt: now,
        expiresAt: now + change.life,
        wrongDetails: 0,
        askedBy: change.askedBy,
        ...(change.askedBy === 'desk' ? { staffId: facts.staff.id, callId: facts.call.id } : {}),
      }
      return { ...facts, links: [link, ...links] }
    }
    case 'end-link':
      return changeLink(facts, change.linkId, () => ({
        end: change.end,
        endedAt: now,
        ...(change.reason ? { revokeReason: change.reason } : {}),
        ...(change.byNewLink ? { supersededBy: 'next' } : {}),
      }))
    case 'open-link':
      return changeLink(facts, change.linkId, () => ({ openedAt: now }))
    case 'count-wrong-detail':
      return changeLink(facts, change.linkId, ({ wrongDetails }) => ({ wrongDetails: wrongDetails + 1 }))
    case 'make-short-code':
      return changeLink(facts, change.linkId, ({ shortCode }) => ({
        shortCode: { until: change.until, wrongTries: shortCode?.wrongTries ?? 0 },
      }))
    case 'use-short-code':
      return facts
    case 'count-wrong-short-code':
      return changeLink(facts, change.linkId, ({ shortCode }) =>
        shortCode ? { shortCode: { ...shortCode, wrongTries: shortCode.wrongTries + 1 } } : {},
      )
    case 'redeem-link':
      return changeLink(facts, change.linkId, () => ({ end: 'redeemed', endedAt: now }))
    case 'issue-temporary-login': {
      const login: TemporaryLogin = {
        id: `code-${facts.temporaryLogins.length + 1}`,
        ...(change.printed ? { printed: true as const } : {}),
        accountId: 'account-1',
        issuedAt: now,
        expiresAt: now + change.life,
        wrongTries: change.wrongTries,
        staffId: facts.staff.id,
        callId: facts.call.id,
      }
      return { ...facts, temporaryLogins: [login, ...facts.temporaryLogins] }
    }
    case 'use-temporary-login':
      return changeCode(facts, change.loginId, ({ usedAt, chooseUntil }) => ({
        usedAt: usedAt ?? now,
        chooseUntil: chooseUntil ?? change.chooseUntil,
      }))
    case 'count-wrong-code':
      return changeCode(facts, change.loginId, ({ wrongTries }) => ({ wrongTries: wrongTries + 1 }))
    case 'lapse-temporary-login':
      return changeCode(facts, change.loginId, () => ({ lapsed: true }))
    case 'end-temporary-login':
      return changeCode(facts, change.loginId, () => ({
        end: change.end,
        endedAt: now,
        ...(change.reason ? { revokeReason: change.reason } : {}),
      }))
    case 'start-contact-change': {
      const { inPerson, proofUntil, held } = change
      const contactChange = {
        id: `change-${now}`,
        askedBy: facts.staff.id,
        askedAt: now,
        proofUntil,
        inPerson,
        ...(held ? { held } : {}),
        ...('phone' in change ? { phone: { callId: facts.call.id, unanswered: 0 } } : {}),
      }
      return { ...facts, contactChange }
    }
    case 'prove-contact-change':
      return changeContact(facts, {
        provedAt: now,
        usableFrom: change.usableFrom,
        ...(change.held ? { held: change.held } : {}),
      })
    case 'count-unanswered': {
      const phone = facts.contactChange?.phone
      return phone ? changeContact(facts, { phone: { ...phone, unanswered: phone.unanswered + 1 } }) : facts
    }
    case 'release-contact-change': {
      const { held: _, ...contactChange } = facts.contactChange ?? { held: undefined }
      const { proofUntil, usableFrom } = change
      return changeContact(
        { ...facts, ...('id' in contactChange ? { contactChange } : {}) },
        {
          looked: true,
          ...(proofUntil === undefined ? {} : { proofUntil }),
          ...(usableFrom === undefined ? {} : { usableFrom }),
        },
      )
    }
    case 'chart-contact-change':
      return facts
    case 'delay-contact-change':
      return changeContact(facts, { usableFrom: change.usableFrom })
    case 'end-contact-change':
      return changeContact(facts, { end: change.end, endedAt: now })
    case 'apply-contact-change':
      return changeContact(facts, { end: 'applied', endedAt: now })
    case 'take-over-call':
      return { ...facts, call: { ...facts.call, staffId: facts.staff.id } }
    case 'hand-over-verification':
      return facts.verification
        ? {
            ...facts,
            verification: {
              ...facts.verification,
              staffId: facts.staff.id,
              drawn: [],
              handedOver: { at: now, checks: change.checks },
            },
          }
        : facts
    case 'break-glass':
      return { ...facts, brokenGlass: { until: change.until } }
    case 'report-inactive':
    case 'put-inactive':
      return { ...facts, inactiveReports: [newReport(facts, change), ...(facts.inactiveReports ?? [])] }
    case 'end-inactive-report': {
      const { reportId, end, before } = change
      const ended = { end, endedBy: facts.staff.id, endedAt: now, ...(before ? { before } : {}) }
      return changeReport(facts, reportId, ended)
    }
    case 'lift-inactive':
      return (facts.inactiveReports ?? [])
        .filter((report) => isInForce(report) && (change.reportId ?? report.id) === report.id)
        .reduce((all, { id }) => changeReport(all, id, { undoneAt: now }), facts)
    case 'set-deceased':
      return { ...facts, patient: { ...patient, deceased: change.deceased } }
    case 'note-login-before':
      return changeReport(facts, change.reportId, { before: change.before })
    case 'note-chart-alive':
      return changeReport(facts, change.reportId, { chartAliveSince: now })
    case 'settle-chart-notice':
    case 'note-access-ended':
    case 'retire-account':
    case 'move-account':
    case 'move-account-back':
    case 'merge-pair':
    case 'restore-account':
    case 'move-verification':
    case 'keep-from-mailing':
    case 'ask-approval':
    case 'end-approval':
    case 'raise-flag':
    case 'flag-pair':
    case 'take-back-flag':
    case 'set-pair':
    case 'clear-flag':
    case 'start-confirmation':
    case 'end-confirmation':
    case 'raise-anomaly':
    case 'set-anomaly':
    case 'note-anomaly':
    case 'draw-reviews':
    case 'set-review':
      return facts
    case 'set-call':
      return { ...facts, call: patched(facts.call, change.set) }
    case 'start-verification': {
      const verification: Verification = {
        id: `verification-${now}`,
        callId: change.callId,
        patientId: change.patientId,
        staffId: change.staffId,
        startedAt: now,
        drawn: change.drawn,
        submits: 0,
        checks: change.checks ?? [],
        ...(change.verifiedAt === undefined ? {} : { verifiedAt: change.verifiedAt }),
        version: 1,
      }
      return { ...facts, verification }
    }
    case 'set-verification':
      return facts.verification ? { ...facts, verification: patched(facts.verification, change.set) } : facts
    case 'set-password':
    case 'end-patient-sessions':
    case 'cancel-message':
    case 'allow-mail':
      return {
        ...facts,
        patient: {
          ...patient,
          contacts: patient.contacts.map(({ suppressed: _, ...contact }) => contact),
        },
      }
    case 'set-contact':
      return facts
  }
}

/** The facts after a decision: its changes, then its mails, all of which leave at once. */
export function after(facts: CallFacts, decision: Decision): CallFacts {
  const changed = (decision.changes ?? []).reduce(carryOut, facts)
  const orders = isRefused(decision) ? [] : decision.messages
  const sent = orders.filter(({ template }) => countsAsSend.includes(template))
  const by = (who: 'desk' | 'patient') => sent.filter(({ askedBy }) => askedBy === who).map(() => facts.now)
  const failed = decision.audit.filter(({ action }) => action === 'verification.failed')
  return {
    ...changed,
    sends: {
      desk: [...by('desk'), ...facts.sends.desk],
      patient: [...by('patient'), ...facts.sends.patient],
    },
    failures: [
      ...facts.failures,
      ...failed.map(({ verification }) => ({ at: facts.now, items: verification?.methods ?? [] })),
    ],
  }
}
