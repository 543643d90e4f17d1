/**
 * Who may import whom (docs/architecture.md). Each package names what it may use; everything else of ours is forbidden,
 * so that a new arrow has to be drawn here first.
 */
const packages = [
  'matching',
  'domain',
  'audit',
  'contract',
  'store',
  'mail',
  'importers',
  'key-files',
  'mock',
  'ui',
  'tooling',
]
const may = {
  matching: [],
  domain: ['matching'],
  audit: [],
  contract: ['domain'],
  store: ['domain', 'audit', 'matching'],
  mail: ['domain', 'matching'],
  importers: ['domain', 'matching'],
  'key-files': [],
  mock: ['contract', 'domain', 'matching'],
  ui: [],
  tooling: [],
}
const apps = {
  console: ['contract', 'domain', 'ui'],
  portal: ['contract', 'domain', 'ui'],
  server: packages.filter((name) => name !== 'mock' && name !== 'ui'),
  witness: ['audit', 'key-files'],
  e2e: packages,
  bench: packages,
}
/** Tests and what only they use. */
const tests = '\\.(test|fixture)\\.tsx?$|/test/|/setup\\.ts$|/test-[\\w-]+\\.ts$'
/** The one place that puts an app together, and where the mock may be started. */
const entry = '/src/(main|app)\\.tsx$'
const others = (allowed) => packages.filter((name) => !allowed.includes(name))

const packageRules = Object.entries(may).map(([name, allowed]) => ({
  name: `${name}-imports`,
  comment: `${name} may import only: ${allowed.join(', ') || 'none of ours'}`,
  severity: 'error',
  from: { path: `^packages/${name}/src`, pathNot: tests },
  to: { path: `^packages/(${others([...allowed, name]).join('|')})/|^apps/` },
}))
const appRules = Object.entries(apps).flatMap(([name, allowed]) => {
  const forbidden = others(allowed)
  if (forbidden.length === 0) return []
  return [
    {
      name: `${name}-imports`,
      severity: 'error',
      from: { path: `^apps/${name}/`, pathNot: `${tests}|${entry}` },
      to: { path: `^packages/(${forbidden.join('|')})/` },
    },
  ]
})
/** Slices stand beside each other: what two of them need lives in the app's shell, http or api. */
const shared = {
  console: 'shell|api|routes|test',
  portal: 'shell|api|styles|test',
  server: 'http|unit|outbox|settings|commands|directory|sample|demo|mailbox|audit|test',
}
const sliceRules = Object.entries(shared).map(([app, rooms]) => ({
  name: `${app}-slices-stand-alone`,
  severity: 'error',
  from: { path: `^apps/${app}/src/([^/]+)/`, pathNot: `^apps/${app}/src/(${rooms})/|${tests}|${entry}` },
  to: { path: `^apps/${app}/src/([^/]+)/`, pathNot: `^apps/${app}/src/(${rooms}|$1)/` },
}))

module.exports = {
  forbidden: [
    ...packageRules,
    ...appRules,
    ...sliceRules,
    {
      name: 'apps-stand-alone',
      severity: 'error',
      comment: 'the end-to-end world starts the server’s own parts',
      from: { path: '^apps/([^/]+)/', pathNot: '^apps/e2e/' },
      to: { path: '^apps/([^/]+)/', pathNot: '^apps/$1/' },
    },
    {
      name: 'portal-stays-small',
      comment: 'the patient pages load React and nothing else (interface.md §2)',
      severity: 'error',
      from: { path: '^apps/portal/src', pathNot: tests },
      to: { path: 'node_modules/(@mantine|@tanstack|zod)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pure-packages',
      comment: 'rules, matching and contract reach for no clock, file or socket',
      severity: 'error',
      from: { path: '^packages/(domain|matching|contract|mail)/src', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'one-home-for-cryptography',
      comment:
        'K1: only packages/audit and one module of the server; bare hashes are what benches measure against',
      severity: 'error',
      from: {
        path: '^(apps|packages)/',
        pathNot: `^packages/audit/|^apps/server/src/crypto\\.ts$|^apps/bench/src/bare-hashes\\.ts$|${tests}`,
      },
      to: { path: '^(node:)?crypto$|node_modules/@node-rs/argon2' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    { name: 'no-dead-ends', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/|routeTree\\.gen\\.ts' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.css', '.json'],
    },
  },
}
