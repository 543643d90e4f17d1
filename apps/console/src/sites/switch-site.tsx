import { type SiteRow, switchSite } from '@portal-desk/contract'
import { useAnnounce } from '../shell/announcer.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import { useSure } from '../shell/use-sure.tsx'
import { siteChanges } from './site-queries.ts'
import css from './sites.module.css'

/** Says what closing or opening a site means before it is done; the focus is on leaving it. */
export function SwitchSite({ site, onClose }: { site: SiteRow; onClose: () => void }) {
  const { run, busy, trouble, asking } = useSure(switchSite, siteChanges)
  const announce = useAnnounce()
  const { id, name, version, open } = site
  const go = () => {
    if (!busy)
      run({ siteId: id }, { version, open: !open }, ({ done }) => {
        announce(done)
        onClose()
      })
  }
  if (asking) return asking
  return (
    <Dialog title={open ? `Close ${name}` : `Open ${name} again`} onClose={onClose}>
      <div className={css['form']}>
        <p>
          {open
            ? 'No record and nobody can be given to it any more. It closes only when nothing belongs to it, so that nobody’s record is left behind; it can be opened again.'
            : 'Records and people can be given to it again.'}
        </p>
        {trouble && <TroubleNote trouble={trouble} />}
        <div className={css['acts']}>
          <button type="button" className="second" aria-busy={busy || undefined} onClick={go}>
            {open ? 'Close this site' : 'Open it again'}
          </button>
          <button type="button" className="second plain" data-autofocus onClick={onClose}>
            Leave it as it is
          </button>
        </div>
      </div>
    </Dialog>
  )
}
