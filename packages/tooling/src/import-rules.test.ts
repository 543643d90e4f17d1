import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../..')
const bin = path.join(root, 'node_modules/.bin/depcruise')
const config = path.join(import.meta.dirname, 'import-rules.cjs')

type Outcome = { modules: number; broken: string[] }

function cruise(folder: string): Outcome {
  const run = spawnSync(bin, ['--config', config, '--output-type', 'json', 'apps', 'packages'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  const { summary } = JSON.parse(run.stdout) as {
    summary: { totalCruised: number; violations: { rule: { name: string } }[] }
  }
  return { modules: summary.totalCruised, broken: summary.violations.map((v) => v.rule.name) }
}

/** A tiny tree of our shape with one arrow in it. */
function planted(from: string, to: string): Outcome {
  const folder = mkdtempSync(path.join(tmpdir(), 'pd-imports-'))
  try {
    for (const room of ['apps', 'packages']) mkdirSync(path.join(folder, room))
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
    for (const file of [from, to]) mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, to), 'export const there = 1\n')
    const way = path.relative(path.dirname(from), to)
    writeFileSync(
      path.join(folder, from),
      `import { there } from '${way.startsWith('.') ? way : `./${way}`}'\nexport const here = there\n`,
    )
    return cruise(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe('import rules', () => {
  test('the rules see the whole house and find nothing wrong in it', () => {
    const { modules, broken } = cruise(root)
    expect(modules).toBeGreaterThan(200)
    expect(broken).toEqual([])
  }, 60_000)

  test.each([
    [
      'a rule that reaches for the database',
      'packages/domain/src/planted.ts',
      'packages/store/src/there.ts',
      'domain-imports',
    ],
    [
      'a screen that reaches for the server',
      'apps/console/src/verify/planted.ts',
      'apps/server/src/there.ts',
      'apps-stand-alone',
    ],
    [
      'a slice that reaches for its sibling',
      'apps/console/src/verify/planted.ts',
      'apps/console/src/search/there.ts',
      'console-slices-stand-alone',
    ],
    [
      'the portal that reaches for mail',
      'apps/portal/src/redeem/planted.ts',
      'packages/mail/src/there.ts',
      'portal-imports',
    ],
  ])(
    'catches %s',
    (_what, from, to, rule) => {
      expect(planted(from, to).broken).toContain(rule)
    },
    30_000,
  )
})
