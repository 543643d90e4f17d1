import { Command } from 'commander'
import { benches } from './benches.ts'
import { fitMatchingBench } from './fit-matching.bench.ts'
import { runAll } from './run-all.ts'
import { writePage } from './write-page.ts'

const program = new Command('bench').description('Measures the product against its baselines, in one run.')
for (const bench of [...benches, fitMatchingBench])
  bench.addTo(program.command(bench.name).description(bench.question))
program
  .command('all', { isDefault: true })
  .description('each with its defaults, one after the other; says at the end what falls short')
  .option('--keep', 'keep the figures of each in apps/bench/results')
  .action((options: { keep?: true }) => runAll(benches, options.keep === true))
program
  .command('page')
  .description('writes the kept results into docs/performance.md and its picture')
  .action(() => writePage(benches))
await program.parseAsync()
