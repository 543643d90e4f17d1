import type { WordingAbout } from '@portal-desk/domain'
import { useInfiniteQuery } from '@tanstack/react-query'
import { VersionsPanel } from '../shell/drafts/versions-panel.tsx'
import { Differences } from './differences.tsx'
import { ReturnToWording } from './return-to-wording.tsx'
import { wordingVersionsQuery } from './wording-queries.ts'

type Props = { about: WordingAbout; version: number; mayReturn: boolean }

/** What patients read before. */
export const WordingVersions = ({ about, version, mayReturn }: Props) => (
  <VersionsPanel
    query={useInfiniteQuery(wordingVersionsQuery(about))}
    version={version}
    mayReturn={mayReturn}
    first="The words the product comes with."
    changesOf={({ changes }) => <Differences changes={changes} />}
    returnTo={(to, leave) => <ReturnToWording about={about} version={to} onLeave={leave} />}
  />
)
