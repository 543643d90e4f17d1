import { applyRemedy, askApproval, type RemedyState, type Workspace } from '@portal-desk/contract'
import { noteFault, type RemedyId, type Spoken } from '@portal-desk/domain'
import { useState } from 'react'
import { callChanges, useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { useCallBack, useTurned } from '../shell/on-call/checking.ts'
import { useKept, useOnCall } from '../shell/on-call/on-call.tsx'
import { useShownCode } from '../shell/on-call/shown-code.ts'
import { type Given, orderOf, saidFor } from './remedy-input.ts'

export type Step = { label: string; means: string; press: () => void }
type Needs = Given & {
  /** Puts the focus where what is missing is chosen or typed. */
  onMissing: (what: 'reason' | 'note' | 'said') => void
}

/** The last remedy of this call that left nothing to watch. */
export const useDone = () =>
  useKept<{ remedy: RemedyId; done: string; say: Spoken } | undefined>('done', undefined)

/** Codes that a better verification takes away. */
const levelCodes = new Set([
  'verify-first',
  'needs-standard',
  'needs-strong',
  'needs-presence',
  'verification-over',
  'verification-dropped',
])

/** What one more key on the same button answers. */
const keyed = new Set(['confirm-lookalike', 'temporary-login-live', 'letter-live'])

const askable = new Set(['approval-needed', 'approval-denied', 'approval-expired'])
/** Only a colleague's yes is missing, and none is being waited for. */
export const mayAsk = ({ missing }: RemedyState): boolean =>
  missing.some(({ refusal }) => askable.has(refusal.code)) &&
  missing.every(({ refusal }) => askable.has(refusal.code) || refusal.code === 'confirm-lookalike')

/** Birth date and MRN stay whole words, so that they can be compared at a glance. */
const oneOf = (record: Workspace['record']): string =>
  `This is the one: ${[record?.born, record?.mrn && `MRN\u00a0${record.mrn.replaceAll('-', '\u2060-\u2060')}`]
    .filter(Boolean)
    .join(', ')}`

/**
 * The one next step towards a remedy: itself, or what is missing for it. There is no disabled button: what cannot be
 * pressed has no step, and the words beside it say why.
 */
export function useRemedyStep(state: RemedyState | undefined, { onMissing, ...given }: Needs) {
  const { callId, workspace, choose, show } = useOnCall()
  const [confirming, setConfirming] = useState<string>()
  const [, turn] = useTurned()
  const [, setDone] = useDone()
  const [, setShown] = useShownCode()
  const action = useAction(applyRemedy, callChanges)
  const approval = useAction(askApproval, callChanges)
  const calling = useCallBack()
  const announce = useAnnounce()
  const { record, verify, watch, remedies } = workspace
  const { reason, note, said } = given

  const apply = async (confirm: boolean) => {
    const order = state && orderOf(state.remedy, { ...given, replace }, confirm)
    if (!order) return
    const answer = await action.run({ callId }, order)
    if (!answer) return
    setConfirming(undefined)
    announce(answer.done)
    if (answer.shownOnce) {
      setShown({ ...answer.shownOnce, loginId: answer.linkId ?? '', before: answer.say, group: 0 })
      return show(undefined)
    }
    if (answer.linkId || !state || state.remedy === 'override-check') return show(undefined)
    // Nothing of it can be watched: what was done, and what may be said of it, stays where it was pressed.
    setDone({ remedy: state.remedy, done: answer.done, say: answer.say })
    choose(state.remedy)
  }

  const missing = state?.missing.filter(({ refusal }) => !keyed.has(refusal.code)) ?? []
  const isMissing = (code: string) => state?.missing.some(({ refusal }) => refusal.code === code) ?? false
  const lookalike =
    record?.hasLookalike ||
    action.trouble?.refusal?.code === 'confirm-lookalike' ||
    isMissing('confirm-lookalike')
  const replace = isMissing('temporary-login-live') || isMissing('letter-live')

  /** What the agent has not chosen or typed yet, as the step it is. */
  const notGiven = (remedy: RemedyState): Step | undefined => {
    if (remedy.reasons.length > 0 && !reason)
      return {
        label: 'Choose the reason',
        means: `reason ${remedy.remedy}`,
        press: () => onMissing('reason'),
      }
    const fault = remedy.reasons.length > 0 ? noteFault(note ?? '', reason === 'other') : undefined
    if (fault)
      return {
        label: fault === 'too-short' ? 'Say what it is' : 'Look at the note again',
        means: `note ${remedy.remedy}`,
        press: () => onMissing('note'),
      }
    const asked = saidFor(remedy.remedy)
    const whole = said?.trim() && orderOf(remedy.remedy, given, false)
    return asked && !whole
      ? { label: asked.step, means: `say ${remedy.remedy}`, press: () => onMissing('said') }
      : undefined
  }
  const asking = (remedy: RemedyState): Step => {
    const order = orderOf(remedy.remedy, given, false)
    return (
      notGiven(remedy) ?? {
        label: 'Ask for approval',
        means: `ask ${remedy.remedy}`,
        press: () => void (order && approval.run({ callId }, order)),
      }
    )
  }
  const ready = (remedy: RemedyState): Step => {
    const label = replace ? 'Replace' : remedy.label
    const first = notGiven(remedy)
    if (first) return first
    if (!lookalike) return { label, means: remedy.remedy, press: () => void apply(false) }
    if (confirming !== remedy.remedy)
      return { label, means: remedy.remedy, press: () => setConfirming(remedy.remedy) }
    return { label: oneOf(record), means: 'confirm', press: () => void apply(true) }
  }
  const towards = (remedy: RemedyState): Step | undefined => {
    const first = missing[0]
    if (!first) return ready(remedy)
    if (mayAsk(remedy)) return asking(remedy)
    if (levelCodes.has(first.refusal.code)) {
      if (verify?.routes.callBack === 'ready')
        return { label: 'Start call-back', means: 'call-back', press: () => void calling.start() }
      if (verify?.routes.photoId === 'ready')
        return {
          label: 'Record photo ID',
          means: 'photo-id',
          press: () => {
            turn('photo-id')
            show('verify')
          },
        }
      if (verify && !verify.blocked && verify.triesLeft > 0)
        return { label: 'Ask more questions', means: 'questions', press: () => show('verify') }
      return undefined
    }
    const instead = remedies?.find(({ remedy: id }) => id === first.refusal.instead)
    if (instead && instead.remedy !== remedy.remedy)
      return { label: instead.label, means: `instead ${instead.remedy}`, press: () => choose(instead.remedy) }
    return first.refusal.until !== undefined && watch
      ? { label: 'Watch what was sent', means: 'watch', press: () => show('watch') }
      : undefined
  }

  return {
    step: state && towards(state),
    confirming: confirming !== undefined && confirming === state?.remedy,
    leaveConfirming: () => setConfirming(undefined),
    busy: action.busy || approval.busy || calling.busy,
    asking: action.asking,
    trouble:
      action.trouble?.refusal?.code === 'confirm-lookalike'
        ? undefined
        : (action.trouble ?? approval.trouble ?? calling.trouble),
  }
}
