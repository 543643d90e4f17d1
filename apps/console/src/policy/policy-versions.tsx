import type { PolicyVersion } from '@portal-desk/contract'
import { policyFacts, policyValueWords } from '@portal-desk/domain'
import { useInfiniteQuery } from '@tanstack/react-query'
import { VersionsPanel } from '../shell/drafts/versions-panel.tsx'
import css from './policy.module.css'
import { versionsQuery } from './policy-queries.ts'
import { ReturnTo } from './return-to.tsx'

/** The numbers that were in force before. */
export const PolicyVersions = ({ version, mayReturn }: { version: number; mayReturn: boolean }) => (
  <VersionsPanel
    query={useInfiniteQuery(versionsQuery)}
    version={version}
    mayReturn={mayReturn}
    first="The defaults the product comes with."
    changesOf={({ changes }) => <Changes changes={changes} />}
    returnTo={(to, leave) => <ReturnTo version={to} onLeave={leave} />}
  />
)

const Changes = ({ changes }: Pick<PolicyVersion, 'changes'>) => (
  <ul className={css['diff']}>
    {changes.map(({ name, from, to }) => (
      <li key={name}>
        {policyFacts[name].label}{' '}
        <span className="num">
          {policyValueWords(name, from)} <span className="dim">to</span> <b>{policyValueWords(name, to)}</b>
        </span>
      </li>
    ))}
  </ul>
)
