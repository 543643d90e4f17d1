import { readFileSync } from 'node:fs'
import { checkProofFile, findingTexts, type LogReport, toHex, verifierKeyIn } from '@portal-desk/audit'
import { noProofWords } from '@portal-desk/domain'
import { keepFromCommand, outcomeOf } from '../audit/integrity/keep-verification.ts'
import { proveStoredEntry } from '../audit/integrity/prove-stored-entry.ts'
import { verifyStoredLog } from '../audit/verify-stored-log.ts'
import { keysOf, ownKeysOf } from '../audit/witnessed-by.ts'
import { openOwnStore } from '../settings/open-own-store.ts'
import type { Settings } from '../settings/settings.ts'
import { newFile } from './new-file.ts'
import { recordCommand } from './record-command.ts'

/** `desk audit verify`: prints what was checked; exit status 1 on any finding, each with its index and reason. */
export async function verifyCommand(settings: Settings, options: { json?: boolean }): Promise<number> {
  const parts = await openOwnStore(settings, Date.now)
  const startedAt = Date.now()
  try {
    const bar =
      process.stderr.isTTY && !options.json
        ? (n: number) => process.stderr.write(`\r${n} entries`)
        : undefined
    const report = await verifyStoredLog(
      parts.store,
      parts.vault,
      keysOf(parts.signing, settings),
      settings.checkpointFile,
      bar ? { onProgress: bar } : {},
    )
    if (bar) process.stderr.write('\r')
    sayReport(report, options.json === true)
    await recordCommand(parts, (unit) =>
      keepFromCommand(unit, parts.vault.newId(), outcomeOf(report), startedAt, unit.context.now),
    )
    return report.findingCount === 0 ? 0 : 1
  } finally {
    await parts.store.close()
  }
}

function sayReport(report: LogReport, json: boolean): void {
  const root = toHex(report.root)
  if (json) {
    console.log(JSON.stringify({ ...report, root }))
    return
  }
  console.log(
    `${report.entries} entries, ${report.details} covered details, ${report.checkpoints} checkpoints, ${report.outsideCheckpoints} of them kept outside.`,
  )
  console.log(`Root of ${report.size} entries: ${root}`)
  if (report.pruned) {
    const { below, at } = report.pruned
    console.log(
      `Entries before ${below} were pruned on ${new Date(at).toISOString().slice(0, 10)}; their hashes stand.`,
    )
  }
  if (report.outsideCheckpoints === 0) {
    console.log('No checkpoint is kept outside: a log rewritten as a whole would not show.')
  }
  if (report.witnessed > 0) console.log(`A witness signed the first ${report.witnessed} entries too.`)
  for (const { idx, reason, field, size } of report.findings) {
    const where = [
      idx === null ? '' : `entry ${idx}`,
      size === undefined ? '' : `checkpoint ${size}`,
      field ?? '',
    ].filter(Boolean)
    console.error(`${where.join(', ')}: ${reason}: ${findingTexts[reason]}`)
  }
  console.log(
    report.findingCount === 0
      ? 'The record is whole.'
      : `${report.findingCount} findings: the record is not whole.`,
  )
}

/** `desk audit prove IDX`: one file that proves one entry to an outsider without showing the others. */
export async function proveCommand(
  settings: Settings,
  idx: string,
  options: { out?: string },
): Promise<number> {
  const index = Number(idx)
  const parts = await openOwnStore(settings, Date.now)
  try {
    const made = Number.isSafeInteger(index)
      ? await proveStoredEntry(parts.store.read, ownKeysOf(parts.signing), index)
      : { noProof: 'no-entry' as const }
    if ('noProof' in made) {
      console.error(`No proof of entry ${idx} was written. ${noProofWords[made.noProof]}`)
      return 1
    }
    const name = options.out ?? `entry-${index}.proof.json`
    const file = await newFile(name)
    if (!file) return 1
    await file.write(made.proof)
    await file.close()
    console.log(
      `${name} proves entry ${index}. Check it with: desk audit check ${name} --key ${parts.signing.verifier.text}`,
    )
    return 0
  } finally {
    await parts.store.close()
  }
}

/** `desk audit check FILE`: checks a proof file offline; the log's public key is given, or is this desk's own. */
export async function checkCommand(
  settings: Settings,
  file: string,
  options: { key?: string },
): Promise<number> {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    console.error(`${file}: there is no such file, or it cannot be read.`)
    return 1
  }
  const given = options.key === undefined ? undefined : verifierKeyIn(options.key)
  if (options.key !== undefined && !given) {
    console.error(
      `${options.key} is not the public key of a log: it is a name, 8 digits and letters with + between, as desk audit key prints it. Nothing was checked.`,
    )
    return 1
  }
  const checked = checkProofFile(text, given ? [given] : await ownKeys(settings))
  if ('problem' in checked) {
    console.error(`${file}: ${checked.problem}: ${checked.sentence}`)
    return 1
  }
  const { entry, index, checkpoint } = checked
  console.log(
    `${file} is good: entry ${index} (${entry.action}, ${new Date(entry.at).toISOString()}) stood in the log when it had ${checkpoint.size} entries.`,
  )
  return 0
}

/** `desk audit key`: the public key of this log, for its witness and for whoever checks a proof; then those it had before. */
export async function keyCommand(settings: Settings): Promise<number> {
  const [now, ...before] = await ownKeys(settings)
  console.log(now?.text)
  for (const { text, until } of before) console.log(`${text} up to ${until} entries`)
  return 0
}

async function ownKeys(settings: Settings) {
  const parts = await openOwnStore(settings, Date.now)
  await parts.store.close()
  return ownKeysOf(parts.signing)
}
