import type { AuditAction } from '../audit/actions.ts'
import type { PatientEvent } from '../facts.ts'
import { BreakGlassReason } from '../marks/break-glass.ts'
import type { Policy } from '../settings/policy.ts'
import { isPrivateItem } from '../verify/private-items.ts'
import { ItemCode } from '../verify/verification.ts'
import { shortName } from '../words/name-words.ts'
import { actReasonLabel, breakGlassReasonLabels } from '../words/reason-words.ts'
import { ruleWords } from '../words/rule-words.ts'
import { duplicateLines } from './duplicate-lines.ts'
import { inactiveLines } from './inactive-lines.ts'
import { line, noted, type StoryKind, type Text } from './story-text.ts'

export type { StoryKind }
export type StoryLine = { idx: number; at: number; kind: StoryKind; text: string; mine: boolean }

const mailNames: Record<string, string> = {
  invitation: 'Invitation',
  reset: 'Reset link',
  'username-reminder': 'Username reminder',
  'username-reminder-shared': 'Username reminder',
  'already-enrolled': 'Hint that the account is open',
  'password-changed': 'Notice of the new password',
  'locked-for-a-time': 'Notice of the pause',
  'locked-until-reset': 'Notice of the lock',
  'failed-verification': 'Notice of a call',
  'signed-in-after-help': 'Notice of the sign-in',
  'confirm-by-number': 'Number-matching link',
  'contact-change-new': 'Proof of a new address',
  'contact-change-old': 'Notice of a new address',
  'contact-changed': 'Notice that the address changed',
  'phone-changing': 'Notice of a new phone number',
  'phone-changed': 'Notice that the phone number changed',
  'access-ended': 'Notice that access for another person ended',
  frozen: 'Notice that the account is frozen',
  'open-again': 'Notice that the account is open again',
  'temporary-login': 'Notice of the temporary login',
}
const mailOf = ({ reason = '' }: PatientEvent): string => mailNames[reason.split(':')[0] ?? ''] ?? 'Email'
const why = (event: PatientEvent): string => {
  const label = actReasonLabel(event.reason)
  return label ? `: ${label}${noted(event)}` : ''
}
const glassWhy = (event: PatientEvent): string => {
  const known = BreakGlassReason.safeParse(event.reason)
  return known.success ? `: ${breakGlassReasonLabels[known.data]}${noted(event)}` : ''
}
const ended: Record<string, string> = {
  expired: 'it had run out',
  superseded: 'a newer one had been sent',
  redeemed: 'it was used already',
  revoked: 'it was switched off',
  locked: 'it was closed',
}
const revoked: Record<string, string> = {
  bounced: 'Link ended: the email came back',
  hold: 'Link ended: put on hold',
  'password-chosen': 'Link ended: a password was chosen another way',
  'contact-changed': 'Link ended: the contact was changed',
  deactivated: 'Link ended: switched off',
  consolidated: 'Link ended: the login was retired',
}
const signInFailures: Record<string, string> = {
  'wrong-password': 'wrong password',
  locked: 'too many tries before',
  'not-enrolled': 'not enrolled yet',
  'on-hold': 'on hold',
  inactive: 'inactive',
}
const callBackEnds: Record<string, string> = {
  answered: 'answered',
  'someone-else': 'someone else answered',
  'no-answer': 'no answer',
}
const tapEnds: Record<string, string> = {
  matched: 'the right one was tapped',
  'not-matched': 'another one was tapped',
  stopped: 'stopped',
}
const changeStops: Record<string, string> = {
  'cancelled-by-patient': 'Contact change stopped from the old address. Treat as a warning',
  'phone-stopped-by-email': 'Phone change stopped from the email on file. Treat as a warning',
  'not-theirs': 'Contact change stopped: the new address said “not for me”',
  'on-hold': 'Contact change stopped: put on hold',
  deactivated: 'Contact change stopped: switched off',
}
const changeEnds = (event: PatientEvent, who: string): string =>
  changeStops[event.reason ?? ''] ?? `${who} stopped the contact change${why(event)}`

/** A document seen or a number called is no answer. */
const isAnswer = (method: string): boolean => {
  const item = ItemCode.safeParse(method)
  return item.success && isPrivateItem(item.data)
}

/** What each entry of the trail is called in the story; one that is not named here tells the desk nothing. */
const texts: Partial<Record<AuditAction, Text>> = {
  ...duplicateLines,
  ...inactiveLines,
  'record.opened': line('desk', (_, { who }) => `${who} opened this record`),
  'record.break-glass': line(
    'desk',
    (event, { who }) => `${who} opened this restricted record${glassWhy(event)}`,
  ),
  'call.taken-over': line('desk', (_, { who }) => `${who} took the call over`),
  'call.closed': line('desk', (_, { who }) => `${who} closed a call`),
  'verification.passed': line('check', ({ level = '', methods = [] }, { who }) => {
    // Name and birth date say which record is meant; only private items are answers that count.
    const answers = methods.filter((method) => isAnswer(method)).length
    return `Verified by ${who === 'You' ? 'you' : who}: ${level}${answers > 1 ? `, ${answers} answers` : ''}`
  }),
  'verification.failed': line('check', 'Answers not confirmed. Only the kinds of question are kept'),
  'contact-change.started': line('desk', (event, { who }) => `${who} started a contact change${why(event)}`),
  'contact-change.held': line('desk', 'New contact held: a supervisor looks first'),
  'contact-change.released': line(
    'desk',
    (_, { who }) => `${who} looked at the new contact and let it go on`,
  ),
  'contact-change.charted': line('desk', (_, { who }) => `${who} wrote the new contact into the chart`),
  'contact-change.proved': line('link', (_, { who, byDesk }) =>
    byDesk ? `${who} called the new number: the patient answered` : 'New address proved by its reader',
  ),
  'contact-change.unanswered': line('link', (_, { who }) => `${who} called the new number: no answer`),
  'contact-change.delayed': line('mail', 'New contact waits longer: the notice came back'),
  'contact-change.applied': line('desk', 'New contact in use'),
  'contact-change.cancelled': line('desk', (event, { who }) => changeEnds(event, who)),
  'contact-change.expired': line('link', 'Contact change ended: no proof in time'),
  'contact-change.rejected': line('desk', (_, { who }) => `${who} did not let the new contact in`),
  'call.flagged': line('check', (event, { who }) => `${who} flagged the call${why(event)}`),
  'flag.cleared': line('check', (_, { who }) => `${who} looked at the flag and cleared it`),
  'call-back.started': line('check', (_, { who }) => `${who} started a call-back`),
  'call-word.given': line('check', (_, { who }) => `${who} gave the caller a call word`),
  'call-back.ended': line('check', ({ reason = '' }) => `Call-back: ${callBackEnds[reason] ?? 'ended'}`),
  'confirmation.started': line('check', (_, { who }) => `${who} said a number to tap on a link`),
  'confirmation.ended': line(
    'check',
    ({ reason = '' }) => `Number on the link: ${tapEnds[reason] ?? 'ended'}`,
  ),
  'verification.overridden': line(
    'check',
    (event, { who }) => `${who} and a second person vouched${why(event)}`,
  ),
  'photo-id.recorded': line('check', ({ reason }) =>
    reason === 'matched' ? 'Photo ID seen' : 'Photo ID: not sure',
  ),
  'invitation.queued': line('desk', (event, { who, byDesk }) =>
    byDesk ? `${who} sent an invitation${why(event)}` : 'Invitation sent, asked for on the portal',
  ),
  'reset-link.queued': line('desk', (event, { who, byDesk }) =>
    byDesk ? `${who} sent a reset link${why(event)}` : 'Reset link sent, asked for on the portal',
  ),
  'username-reminder.queued': line('mail', 'Username reminder asked for'),
  'temporary-login.issued': line('desk', ({ reason }, { who }) =>
    reason === 'printed'
      ? `${who} printed an activation code`
      : reason === 'posted'
        ? `${who} printed an activation code to post`
        : `${who} issued a temporary login`,
  ),
  'temporary-login.code-wrong': line('link', 'Code typed wrongly'),
  'temporary-login.locked': line('link', 'Code closed after too many tries'),
  'temporary-login.superseded': line('link', 'Code replaced by a newer one'),
  'temporary-login.revoked': line('link', 'Code ended'),
  'temporary-login.used': line('link', 'Code typed, choosing a password'),
  'temporary-login.expired': line('link', ({ reason }) =>
    reason === 'used' ? 'Code used, but no password chosen in time' : 'Code ran out, never used',
  ),
  'account.created': line('desk', 'Login made, waiting for the patient'),
  'account.unlocked': line('desk', (event, { who }) => `${who} unlocked${why(event)}`),
  'account.locked': line('sign-in', ({ reason }) =>
    reason === 'hard' ? 'Locked: too many tries' : 'Paused: too many tries',
  ),
  'account.held': line('desk', (event, { who, byDesk }) =>
    byDesk ? `${who} froze the account${why(event)}` : 'The patient said “this wasn’t me”: frozen',
  ),
  'account.hold-asked': line('desk', (event, { who, byDesk }) =>
    byDesk ? `${who} noted a warning${why(event)}` : 'The patient said “this wasn’t me” once more',
  ),
  'account.released': line('desk', (event, { who }) => `${who} released the hold${why(event)}`),
  'approval.requested': line('desk', (_, { who }) => `${who} asked a colleague to agree`),
  'approval.approved': line('desk', (_, { who }) => `${who} agreed`),
  'approval.denied': line('desk', (_, { who }) => `${who} said no`),
  'approval.withdrawn': line('desk', (_, { who }) => `${who} took the request back`),
  'account.reactivated': line('desk', (event, { who }) => `${who} reactivated the account${why(event)}`),
  'username.checked': line('desk', ({ reason }, { who }) =>
    reason === 'yes' ? `${who} confirmed a username` : `${who} checked a username: not it`,
  ),
  'email.checked': line('desk', (_, { who }) => `${who} asked which email the caller uses`),
  'mail.handed-over': line('mail', (event) => `${mailOf(event)} accepted by the mail server`),
  'mail.deferred': line('mail', (event) => `${mailOf(event)}: the mail server asked us to wait`),
  'mail.bounced': line('mail', (event) => `${mailOf(event)} came back`),
  'mail.blocked': line('mail', (event) => `${mailOf(event)}: turned away by their mail server`),
  'mail.complained': line('mail', (event) => `${mailOf(event)} marked as spam`),
  'mail.delivered': line('mail', (event) => `${mailOf(event)} delivered (receipt)`),
  'mail.suppressed': line('mail', (event) => `${mailOf(event)} not sent: the address is blocked`),
  'address.suppressed': line('mail', 'Email to the address on file is blocked'),
  'address.allowed': line('desk', (_, { who }) => `${who} unblocked email`),
  'mail.abandoned': line('mail', (event) => `${mailOf(event)}: gave up, it was too late`),
  'mail.sent-again': line('mail', (event) =>
    event.reason?.endsWith(':queued')
      ? `${mailOf(event)} is sent again: their provider takes our mail`
      : `${mailOf(event)} is not needed any more`,
  ),
  'mail.cancelled': line('mail', (event) => `${mailOf(event)} taken back before it left`),
  'link.opened': line('link', ({ reason }) =>
    reason === 'detail-right' ? 'Birth date right' : 'Link opened',
  ),
  'link.refused': line(
    'link',
    ({ reason = '' }) => `Link opened and refused: ${ended[reason] ?? 'it had ended'}`,
  ),
  'link.detail-wrong': line('link', 'Link: the birth date did not match'),
  'link.locked': line('link', 'Link closed after too many tries'),
  'link.revoked': line('link', ({ reason = '' }, { who }) =>
    reason.startsWith('undone') ? `${who} took the link back` : (revoked[reason] ?? 'Link ended'),
  ),
  'short-code.made': line('link', 'Asked for a short code, to go on at another device'),
  'short-code.wrong': line('link', 'Short code typed wrongly'),
  'short-code.locked': line('link', 'Short code closed after too many tries'),
  'short-code.used': line('link', 'Short code typed on another device'),
  'patient.password-refused': line(
    'password',
    ({ reason = '' }, { policy }) => `Password refused: ${ruleWords(reason, policy)?.short ?? 'a rule'}`,
  ),
  'patient.password-chosen': line('password', 'New password chosen'),
  'patient.password-changed': line('password', 'Password changed while signed in'),
  'patient.session-ended': line('sign-in', 'Signed out on another device'),
  'patient.signed-in': line('sign-in', 'Signed in'),
  'patient.signed-out-everywhere': line('sign-in', (_, { who, byDesk }) =>
    byDesk ? `${who} signed out every device` : 'Signed out on every device',
  ),
  'patient.signed-out': line('sign-in', 'Signed out'),
  'patient.sign-in-failed': line(
    'sign-in',
    ({ reason = '' }) => `Sign-in refused: ${signInFailures[reason] ?? 'not possible'}`,
  ),
  'patient.asked-for-link': line('link', ({ outcome }) =>
    outcome === 'done'
      ? 'Asked for a new link on the portal'
      : 'Asked for a new link on the portal; none was sent',
  ),
  'patient.asked-for-username': line('mail', 'Asked for the username on the portal'),
}

/** The account's timeline from the audit trail, newest first: what happened, never what was typed. */
export function storyOf(events: readonly PatientEvent[], staffId: string, policy: Policy): StoryLine[] {
  return events.flatMap((event) => {
    const text = texts[event.action]
    if (!text) return []
    const mine = event.actor.kind === 'staff' && event.actor.id === staffId
    const who = mine
      ? 'You'
      : event.actor.kind === 'patient'
        ? 'The patient'
        : event.actor.name
          ? shortName(event.actor.name)
          : 'The desk'
    const byDesk = event.actor.kind === 'staff'
    return [
      {
        idx: event.idx,
        at: event.at,
        kind: text.kind,
        text: text.text(event, { who, byDesk, policy }),
        mine,
      },
    ]
  })
}
