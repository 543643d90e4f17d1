import '../check-node.mjs'
import { AuthorityKind, ExportFormat, Mark } from '@portal-desk/domain'
import { Command, Option } from 'commander'
import { refuseStart } from '../refuse-start.ts'
import { loadSettings } from '../settings/load-settings.ts'
import { checkCommand, keyCommand, proveCommand, verifyCommand } from './audit.ts'
import { type AuthorityOptions, putAuthority } from './authority.ts'
import { type BackupOptions, backupCommand, backupKeyCommand } from './backup.ts'
import { type DormantOptions, dormantCommand } from './dormant.ts'
import { exportPairs } from './duplicates.ts'
import { type ExportAuditOptions, exportAudit } from './export-audit.ts'
import { type ExportLinksOptions, exportLinks } from './export-links.ts'
import { importCommand } from './import.ts'
import { type LinkOptions, linkStaff } from './link-staff.ts'
import { mailCommand } from './mail.ts'
import { type MarkOptions, markRecord } from './mark-record.ts'
import { pruneCommand } from './prune-audit.ts'
import { type RestoreOptions, restoreCommand } from './restore.ts'
import { rotateKeysCommand } from './rotate-keys.ts'
import { sampleCommand } from './sample.ts'
import { addStaff, resetStaff } from './staff.ts'
import { type SweepOptions, sweepCommand } from './sweep-duplicates.ts'

/** Runs a command; the process ends with its status. */
const run = (work: Promise<number>): Promise<void> =>
  work.then((status) => {
    process.exitCode = status
  }, refuseStart)

const program = new Command('desk')
  .description('Runs the clinic’s desk from the command line.')
  .showHelpAfterError()

program
  .command('import')
  .description('import patients from FHIR (NDJSON, JSON) or CSV and TSV files')
  .argument('<files...>')
  .option('--json', 'print {read, added, changed, unchanged, rejected}')
  .option('--mapping <file>', 'JSON file that names the columns of an unusual CSV')
  .action((files: string[], options: { json?: boolean; mapping?: string }) =>
    run(importCommand(loadSettings(), files, options)),
  )

program
  .command('sample')
  .description('make made-up patients with accounts and histories')
  .option('--patients <n>', 'how many', '2000')
  .option('--seed <n>', 'the same seed makes the same people', '1')
  .action((options: { patients: string; seed: string }) => run(sampleCommand(loadSettings(), options)))

program
  .command('mail')
  .description('how many mails wait, and whether the mail server takes them; exit status 1 where it does not')
  .action(() => run(mailCommand(loadSettings())))

program
  .command('mark')
  .description('note on a record that goes beyond its chart: supervisor-only, or no-mail')
  .argument('<mark>', Mark.options.join(' or '))
  .requiredOption('--mrn <mrn>', 'whose record')
  .option('--remove', 'take the note away')
  .action((mark: string, options: MarkOptions) => run(markRecord(loadSettings(), mark, options)))

program
  .command('authority')
  .description('put on file that one patient may act for another')
  .argument('<kind>', AuthorityKind.options.join(', '))
  .requiredOption('--by <mrn>', 'who acts')
  .requiredOption('--for <mrn>', 'whose record it is')
  .option('--limited', 'not all of the record')
  .option('--from <day>', 'first day, YYYY-MM-DD')
  .option('--until <day>', 'last day, YYYY-MM-DD')
  .option('--remove', 'take it away')
  .action((kind: string, options: AuthorityOptions) => run(putAuthority(loadSettings(), kind, options)))

program
  .command('dormant')
  .description('logins that nobody has used for a long time: shows them, and switches them off when told to')
  .addOption(new Option('--start', 'switch them off; the server does it, a few at a time').conflicts('undo'))
  .option('--undo <sweep>', 'take a whole sweep back')
  .action((options: DormantOptions) => run(dormantCommand(loadSettings(), options)))

const duplicates = program.command('duplicates').description('records that may be one person')
duplicates
  .command('sweep')
  .description('compare the whole directory with itself; stopped anywhere, the same command goes on')
  .option('--json', 'print {records, compared, proposed, passedOver, seconds}')
  .action((options: SweepOptions) => run(sweepCommand(loadSettings(), options)))
duplicates
  .command('export')
  .description('what is with the records office, as CSV: numbers of charts, no names')
  .option('--out <file>', 'a new file, for its owner alone; without it, the screen')
  .action((options: { out?: string }) => run(exportPairs(loadSettings(), options)))
duplicates
  .command('export-links')
  .description('write which records are one person, as FHIR Patient links in NDJSON')
  .requiredOption('--out <file>', 'a new file')
  .action((options: ExportLinksOptions) => run(exportLinks(loadSettings(), options)))

const staff = program.command('staff').description('people who work at the desk')
staff
  .command('add')
  .description('add a person; prints a one-time code for their first sign-in')
  .argument('<username>')
  .requiredOption('--name <name>', 'first and last name')
  .requiredOption('--role <role>', 'agent, senior-agent, supervisor, privacy-officer or administrator')
  .action((username: string, options: { name: string; role: string }) =>
    run(addStaff(loadSettings(), username, options)),
  )
staff
  .command('reset')
  .description('end the sessions and the password of a person; prints a one-time code for a new start')
  .argument('<username>')
  .action((username: string) => run(resetStaff(loadSettings(), username)))

staff
  .command('link')
  .description('say which record is a person’s own, and their team, so that the desk keeps them from it')
  .argument('<username>')
  .option('--mrn <mrn>', 'record number of their own chart')
  .option('--team <team>', 'where they work; a coworker’s record is for a senior of another team')
  .option('--unlink', 'they are no patient here any more')
  .action((username: string, options: LinkOptions) => run(linkStaff(loadSettings(), username, options)))

const audit = program.command('audit').description('the record that proves itself')
audit
  .command('verify')
  .description('verify the whole log; exit status 1 on any finding')
  .option('--json', 'print the report as JSON')
  .action((options: { json?: boolean }) => run(verifyCommand(loadSettings(), options)))
audit
  .command('prove')
  .description('write a proof of one entry')
  .argument('<index>')
  .option('--out <file>', 'a new file')
  .action((index: string, options: { out?: string }) => run(proveCommand(loadSettings(), index, options)))
audit
  .command('export')
  .description('write entries, newest first, to a new file; names are masked, what was typed is not in it')
  .addOption(
    new Option('--format <format>', 'what it is written as').choices(ExportFormat.options).default('csv'),
  )
  .requiredOption('--out <file>', 'a new file, for its owner alone')
  .option('--from <day>', 'first day, YYYY-MM-DD')
  .option('--until <day>', 'last day, YYYY-MM-DD')
  .option('--mrn <mrn>', 'whose record')
  .option('--call <id>', 'in which call')
  .action((options: ExportAuditOptions) => run(exportAudit(loadSettings(), options)))
audit
  .command('check')
  .description('check a proof file offline')
  .argument('<file>')
  .option('--key <key>', 'the log’s public key; by default this desk’s own')
  .action((file: string, options: { key?: string }) => run(checkCommand(loadSettings(), file, options)))

audit
  .command('key')
  .description(
    'print the public key of this log, for its witness and for whoever checks a proof, and those it had before',
  )
  .action(() => run(keyCommand(loadSettings())))

audit
  .command('prune')
  .description('take away entries older than so many years, and keep their hashes; all servers are stopped')
  .requiredOption('--before <years>', 'how many years are kept, at least 6')
  .action((options: { before: string }) => run(pruneCommand(loadSettings(), options)))

program
  .command('keys')
  .description('keys of this desk')
  .command('rotate')
  .description('have a new key sign the log, handed over to by the old one; all servers are stopped')
  .action(() => run(rotateKeysCommand(loadSettings())))

program
  .command('backup-key')
  .description('make an identity that opens backups, in a new file, and print the recipient to seal them for')
  .argument('<file>')
  .action((file: string) => run(backupKeyCommand(file)))
program
  .command('backup')
  .description('write all of the database to a new sealed file, while the desk goes on')
  .argument('<file>')
  .requiredOption('--recipient <recipient...>', 'whose key opens it: age1…, as backup-key printed it')
  .action((file: string, options: BackupOptions) => run(backupCommand(loadSettings(), file, options)))
program
  .command('restore')
  .description('put a backup into the empty database of the settings, or change nothing')
  .argument('<file>')
  .requiredOption('--identity <file...>', 'the file that backup-key made')
  .option('--drill', 'only try it out, in a database that is thrown away')
  .option('--accept-loss', 'also where the checkpoints outside know a longer log')
  .action((file: string, options: RestoreOptions) => run(restoreCommand(loadSettings(), file, options)))

await program.parseAsync().catch(refuseStart)
