import { fork } from 'node:child_process'
import path from 'node:path'
import type { Bench } from './bench-kind.ts'
import { type Goal, isMet, printShort } from './goal.ts'

const bench = path.join(import.meta.dirname, 'bench.ts')

/** One bench in a process of its own, so that none finds the memory of the one before; its goals, if it came to an end. */
function ran(name: string, keep: boolean): Promise<readonly Goal[] | undefined> {
  // JSON would make null of a figure that could not be taken, and null is less than any limit.
  const child = fork(bench, [name, ...(keep ? ['--keep'] : [])], { serialization: 'advanced' })
  let told: readonly Goal[] | undefined
  child.on('message', ({ goals }: { goals: readonly Goal[] }) => {
    told = goals
  })
  return new Promise((resolve) => child.once('exit', (code) => resolve(code === 0 ? told : undefined)))
}

type Told = Pick<Bench, 'name' | 'question' | 'needs'>

/** Runs them with their defaults, one after the other, and says at the end what falls short in any. */
export async function runAll(benches: readonly Told[], keep: boolean, run = ran): Promise<void> {
  const [goals, failed]: [Goal[], string[]] = [[], []]
  for (const { name, question } of benches.filter(({ needs }) => needs === undefined)) {
    console.log(`\n${name}: ${question}\n`)
    const own = await run(name, keep)
    if (own === undefined) failed.push(name)
    else goals.push(...own.map((goal) => ({ ...goal, what: `${name}: ${goal.what}` })))
  }
  console.log(`\nAll benches, ${goals.filter(isMet).length} of ${goals.length} goals met.`)
  printShort(goals)
  for (const { name, needs } of benches) if (needs) console.log(`Not run: ${name}, which needs ${needs}.`)
  if (failed.length === 0) return
  console.log(`Did not come to an end: ${failed.join(', ')}.`)
  process.exitCode = 1
}
