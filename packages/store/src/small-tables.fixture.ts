/** Tables that stay small however many patients there are; all others grow with the directory. */
export const smallTables: readonly string[] = [
  'staff',
  'staff_session',
  'site',
  'staff_site',
  'setting',
  'policy_version',
  'policy_draft',
  'policy_simulation',
  'wording_version',
  'wording_draft',
  'incident',
  'mail_pause',
  // One a minute for each of those who word mails, until it has left.
  'test_mail',
  'import_run',
  'directory_import',
  'import_mapping',
  'dormancy_run',
  'duplicate_sweep',
  // Read from its end.
  'audit_checkpoint',
  'audit_seq',
  // A row for 256 entries, read by whoever reads all of the log.
  'audit_tile',
  'anomaly_reach',
  // One row a day.
  'review_draw',
  'kysely_migration',
]
