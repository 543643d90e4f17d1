import type { WordsAt } from '../words/clock.ts'
import type { HealthFacts, HealthLine } from './health-facts.ts'
import { healthLimits as limits } from './health-limits.ts'

const counted = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`

/** Whether mail leaves, and whether it comes back. */
export const judgeMail = (facts: HealthFacts, words: WordsAt): HealthLine[] => [
  judgeSending(facts, words),
  judgeBounces(facts),
]

function judgeSending({ mail }: HealthFacts, { now, en }: WordsAt): HealthLine {
  const { server, waiting, dueSince, paused, lastHandedOver } = mail
  const last =
    lastHandedOver.at === undefined ? 'none was sent yet' : `the last left ${en.at(lastHandedOver.at)}`
  const says = `${waiting === 0 ? 'No mail waits' : counted(waiting, 'mail waits', 'mails wait')}; ${last}.`
  const late = dueSince === undefined ? 0 : now - dueSince
  if (server === 'not-set')
    return {
      check: 'mail',
      state: 'stop',
      says,
      doNow: 'Name a mail server in SMTP_URL; until then all mail waits.',
    }
  if (server === 'not-taking')
    return {
      check: 'mail',
      state: 'stop',
      says: `The mail server refuses our mail. ${says}`,
      doNow: 'Run desk mail: it says which setting to put right.',
    }
  const veryLate = late >= limits.mailLate.stop
  if (server === 'not-answering')
    return {
      check: 'mail',
      state: veryLate ? 'stop' : 'look',
      says: `The mail server does not answer. ${says}`,
      doNow: 'Have the mail server looked at; what waits leaves by itself.',
    }
  if (dueSince !== undefined && late >= limits.mailLate.look)
    return {
      check: 'mail',
      state: veryLate ? 'stop' : 'look',
      says: `The oldest mail should have left ${en.at(dueSince)}. ${says}`,
      doNow: 'Run desk mail; if the mail server takes ours, start the desk again.',
    }
  if (paused > 0)
    return {
      check: 'mail',
      state: 'look',
      says: `Nothing is sent to ${counted(paused, 'mail provider', 'mail providers')}. ${says}`,
      doNow: 'Ask the provider why it turned us away; the desk page says when to go on.',
    }
  return { check: 'mail', state: 'ok', says }
}

function judgeBounces({ bounces: { handedOver, cameBack } }: HealthFacts): HealthLine {
  const says =
    cameBack === 0
      ? 'None came back in 24 hours.'
      : `${cameBack} of ${counted(handedOver, 'mail', 'mails')} came back in 24 hours.`
  const many = handedOver >= limits.cameBack.least && cameBack / handedOver >= limits.cameBack.look
  return many
    ? {
        check: 'bounces',
        state: 'look',
        says,
        doNow: 'Have a supervisor see under Audit whether one provider turns us away.',
      }
    : { check: 'bounces', state: 'ok', says }
}
