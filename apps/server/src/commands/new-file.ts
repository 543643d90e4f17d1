import { type FileHandle, open } from 'node:fs/promises'

const whyNot: Record<string, string> = {
  EEXIST: 'is there already',
  EISDIR: 'is a folder',
  ENOENT: 'is in a folder that is not there',
  ENOTDIR: 'is in a folder that is not there',
  EACCES: 'may not be written by this user',
}

/**
 * Begins a file that was not there, for its owner alone; says why not and that nothing left, where it cannot. Called
 * before anything is put on the record as given out.
 * @param nothing the sentence for that
 */
export async function newFile(
  out: string,
  nothing = 'Nothing was exported.',
): Promise<FileHandle | undefined> {
  try {
    return await open(out, 'wx', 0o600)
  } catch (error) {
    const why = whyNot[(error as NodeJS.ErrnoException).code ?? ''] ?? 'cannot be written'
    console.error(`${out === '' ? 'The file needs a name' : `${out} ${why}`}. ${nothing}`)
    return undefined
  }
}
