// First: from here on no text becomes markup or script.
import './shell/trusted-types.ts'
import './styles/index.css'
import { TRAINING_PATH } from '@portal-desk/domain'
import { createRoot } from 'react-dom/client'
import { makeCall } from './api/call.ts'
import { CallContext } from './api/use-sending.ts'
import { App } from './app.tsx'
import { takeToken } from './redeem/token.ts'
import { standBelow } from './routes.ts'
import { languageOf } from './shell/language.ts'
import { PageContext, pageOf, readPortalPage } from './shell/page.ts'

// Before anything can fail: the address is in the history and on the screen.
const token = takeToken(location, history)
const portalPage = readPortalPage(document)
const base = portalPage.training ? TRAINING_PATH : ''
standBelow(base)
const call = makeCall({
  csrf: portalPage.csrf,
  fetch: (path, request) => fetch(`${base}${path}`, request),
  isOnline: () => navigator.onLine,
  wait: (duration) => new Promise((resolve) => setTimeout(resolve, duration)),
})
const root = document.getElementById('root')
if (!root) throw new Error('The page has no place for the portal')
createRoot(root).render(
  <PageContext value={pageOf(portalPage, Date.now())}>
    <CallContext value={call}>
      <App wanted={languageOf(navigator.languages)} token={token} />
    </CallContext>
  </PageContext>,
)
