import { copyFileSync, cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openSnapshot, type SnapshotCell } from '@portal-desk/store'
import { expect, vi } from 'vitest'
import { backupCommand, backupKeyCommand } from '../src/commands/backup.ts'
import type { Settings } from '../src/settings/settings.ts'
import { type Engine, freshDatabase } from './engines.ts'
import type { World } from './world.ts'

/** Runs a command and gives what it told. */
export async function told(run: () => Promise<number>): Promise<{ status: number; said: string }> {
  const lines: string[] = []
  const keep = (line: string) => void lines.push(line)
  const out = vi.spyOn(console, 'log').mockImplementation(keep)
  const err = vi.spyOn(console, 'error').mockImplementation(keep)
  try {
    const status = await run().catch((error: Error) => {
      keep(error.message)
      return 1
    })
    return { status, said: lines.join('\n') }
  } finally {
    out.mockRestore()
    err.mockRestore()
  }
}

export const newFolder = (): string => mkdtempSync(path.join(tmpdir(), 'pd-backup-'))

/** An identity in a file, and its recipient. */
export async function newKey(): Promise<{ identity: string[]; recipient: string[] }> {
  const file = path.join(newFolder(), 'key.txt')
  const { said } = await told(() => backupKeyCommand(file))
  return { identity: [file], recipient: [said.split('\n')[0] ?? ''] }
}

/** Makes a backup of a desk and gives its file. */
export async function backUp({ desk }: World, recipient: string[]): Promise<string> {
  const file = path.join(newFolder(), 'desk.age')
  const { status, said } = await told(() => backupCommand(desk.settings, file, { recipient }))
  expect([status, said]).toEqual([0, expect.stringContaining('entries of the log')])
  return file
}

/** Another machine: an empty database, a copy of the keys and of the checkpoints outside. */
export async function anotherPlace({ desk }: World, engine: Engine): Promise<Settings> {
  const { url, dataDir } = await freshDatabase(engine)
  cpSync(path.join(desk.settings.dataDir, 'keys'), path.join(dataDir, 'keys'), { recursive: true })
  const checkpointFile = path.join(dataDir, 'checkpoints.txt')
  copyFileSync(desk.settings.checkpointFile, checkpointFile)
  return { ...desk.settings, databaseUrl: url, dataDir, checkpointFile }
}

/** Everything in a database but what a restore leaves out and what the desk writes by itself meanwhile. */
export async function contentOf(url: string): Promise<Record<string, string[]>> {
  const snapshot = await openSnapshot(url)
  const content: Record<string, string[]> = {}
  for (const table of snapshot.tables) {
    if (/_session$|^audit_/.test(table.name)) continue
    const all: SnapshotCell[][] = []
    for await (const rows of snapshot.rows(table)) all.push(...rows)
    content[table.name] = all.map((row) => JSON.stringify(row)).sort()
  }
  await snapshot.close()
  return content
}
