/** A backup cannot be made or restored as asked; `message` says why in a sentence, and nothing changed. */
export class BackupRefused extends Error {
  override name = 'BackupRefused'
}
