import type { TrainingCaller } from '@portal-desk/contract'
import panel from '../shell/panel.module.css'
import css from './training.module.css'

const speaking = { en: 'Speaks English', es: 'Speaks Spanish' } as const

/** Made-up people who ring: who they are, all they can answer, and what is wrong, which only the player knows. */
export const CallerCards = ({ callers }: { callers: readonly TrainingCaller[] }) => (
  <section className={panel['panel']} aria-labelledby="callers">
    <header>
      <h2 id="callers">Who rings</h2>
    </header>
    {callers.map(({ id, who, speaks, knows, wrong }, i) => (
      <details key={id} className={css['mail']} open={i === 0}>
        <summary>
          <b>{who}</b>
          <span className="xs dim">{speaking[speaks]}</span>
        </summary>
        <dl className={css['knows']}>
          {knows.map(({ what, answer }) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{answer}</dd>
            </div>
          ))}
        </dl>
        <p className={css['text']}>
          <b>What is wrong:</b> {wrong}
        </p>
      </details>
    ))}
  </section>
)
