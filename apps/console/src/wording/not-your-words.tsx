import { Nothing } from '../shell/page-states.tsx'

/** For whoever followed a link here without the right. */
export const NotYourWords = () => (
  <Nothing
    title="Not your role"
    says="Supervisors, the privacy officer and administrators look after what patients read."
  />
)
