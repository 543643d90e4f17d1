import path from 'node:path'
import type { Store } from '@portal-desk/store'
import type { CompiledQuery, KyselyPlugin, QueryId, RootOperationNode } from 'kysely'

/** A statement that was sent: which file of ours wrote it, and its text and parameters. */
export type Sent = { from: string; query: CompiledQuery }
export type WatchedStore = { store: Store; sent: () => Sent[] }

const root = path.resolve(import.meta.dirname, '../../../..')
type Seen = { node: RootOperationNode; queryId: QueryId; from: string }

/** The same database; what is asked of it through here is remembered until it is fetched. */
export function watchedStore(store: Store): WatchedStore {
  let carriedOut: Seen[] = []
  const written = new WeakMap<QueryId, Seen>()
  const watch: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      written.set(queryId, { node, queryId, from: writerIn(new Error().stack ?? '') })
      return node
    },
    // Here and not above, where a statement inside another one comes by as well.
    async transformResult({ queryId, result }) {
      const seen = written.get(queryId)
      if (seen) carriedOut.push(seen)
      return result
    },
  }
  const executor = store.read.getExecutor()
  return {
    store: { ...store, read: store.read.withPlugin(watch), write: store.write.withPlugin(watch) },
    sent() {
      const sent = carriedOut.map(({ node, queryId, from }) => ({
        from,
        query: executor.compileQuery(node, queryId),
      }))
      carriedOut = []
      return sent
    },
  }
}

/** The first of the product's own files on the way to a statement. */
function writerIn(stack: string): string {
  const files = stack
    .split('\n')
    .map((line) => /((?:file:\/\/)?\/[^():]+):\d+:\d+\)?$/.exec(line)?.[1]?.replace('file://', '') ?? '')
  const ours = files.find(
    (file) => file.startsWith(root) && /\/src\//.test(file) && !/node_modules/.test(file),
  )
  return ours === undefined ? 'a test' : path.relative(root, ours)
}
