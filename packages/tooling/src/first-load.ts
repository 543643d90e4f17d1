import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

type Chunk = { file: string; isEntry?: boolean; imports?: string[] }

/**
 * The scripts that a browser fetches before a page of a built app works: the entries, the page's own modules, and
 * what they import, but not what is imported later on demand.
 *
 * @param dist a folder built by Vite with its manifest; a missing one is an ENOENT error
 * @param page source files that the page imports on demand at once; one that is not there is an error
 * @returns file names below `dist`, each once
 */
export function firstLoadScripts(dist: string, page: readonly string[] = []): string[] {
  const text = readFileSync(path.join(dist, '.vite/manifest.json'), 'utf8')
  const manifest = new Map(Object.entries(JSON.parse(text) as Record<string, Chunk>))
  const files = new Set<string>()
  const follow = (name: string) => {
    const chunk = manifest.get(name)
    if (!chunk) throw new Error(`The manifest does not know ${name}`)
    if (files.has(chunk.file)) return
    files.add(chunk.file)
    for (const next of chunk.imports ?? []) follow(next)
  }
  for (const [name, chunk] of manifest) if (chunk.isEntry) follow(name)
  // A router's plugin splits a route file and names the parts after it: `route.tsx?part`.
  for (const source of page)
    follow([...manifest.keys()].find((name) => name.split('?')[0] === source) ?? source)
  return [...files].filter((file) => file.endsWith('.js'))
}

/** KiB that those scripts weigh after gzip -9. */
export function firstLoadSize(dist: string, page: readonly string[] = []): number {
  const bytes = firstLoadScripts(dist, page).map(
    (file) => gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length,
  )
  return bytes.reduce((sum, length) => sum + length, 0) / 1_024
}
