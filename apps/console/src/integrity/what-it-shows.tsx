import panel from '../shell/panel.module.css'
import css from './integrity.module.css'

/** What a sealed record proves, and what it cannot. */
export const WhatItShows = () => (
  <section className={panel['panel']} aria-labelledby="what-it-shows">
    <header>
      <h2 id="what-it-shows">What this can and cannot show</h2>
    </header>
    <ul className={css['can']}>
      <li>It shows any entry changed, removed, added or moved later, even by an administrator.</li>
      <li>It does not show that what was written was true.</li>
      <li>
        Whoever holds the database, the file of checkpoints and the signing key together could rewrite all
        three.
      </li>
    </ul>
  </section>
)
