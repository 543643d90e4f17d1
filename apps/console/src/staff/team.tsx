import css from './staff.module.css'

/** Where somebody works; teams are kept in small letters. */
export const Team = ({ of }: { of: string | undefined }) =>
  of === undefined ? (
    <span className="dim">none</span>
  ) : (
    <span className={css['team']} title={of}>
      {of}
    </span>
  )
