import '@mantine/core/styles/Tabs.css'
import { Tabs } from '@mantine/core'
import { changedNumbers, policyParts } from '@portal-desk/domain'
import panel from '../shell/panel.module.css'
import { NumberRow } from './number-row.tsx'
import css from './policy.module.css'
import type { Draft } from './use-draft.ts'

/** All numbers, in parts; a part says how many of its numbers the draft changes. */
export function NumbersPanel({ draft }: { draft: Draft }) {
  const changed = new Set(changedNumbers(draft.changes))
  return (
    <div className={panel['panel']}>
      <Tabs className={css['tabs']} defaultValue={policyParts[0]?.id ?? ''} keepMounted={false}>
        <Tabs.List aria-label="Parts of the policy">
          {policyParts.map(({ id, title, sections }) => {
            const count = sections
              .flatMap(({ numbers }) => numbers)
              .filter((name) => changed.has(name)).length
            return (
              <Tabs.Tab key={id} value={id}>
                {title} {count > 0 && <b className={css['count']}>{count} changed</b>}
              </Tabs.Tab>
            )
          })}
        </Tabs.List>
        {policyParts.map(({ id, title, sections }) => (
          <Tabs.Panel key={id} value={id}>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
            <section className={css['scroll']} tabIndex={0} aria-label={`Numbers: ${title}`}>
              <table className={`plain-table ${css['table']}`}>
                <thead>
                  <tr>
                    <th scope="col">Number, and why it is there</th>
                    <th scope="col">Safe range (line marks the default)</th>
                    <th scope="col" className={css['number']}>
                      In force
                    </th>
                    <th scope="col">Draft</th>
                  </tr>
                </thead>
                {sections.map((section) => (
                  <tbody key={section.title}>
                    <tr className={css['section']}>
                      <th colSpan={4} scope="rowgroup">
                        {section.title}
                      </th>
                    </tr>
                    {section.numbers.map((name) => (
                      <NumberRow key={name} name={name} draft={draft} />
                    ))}
                  </tbody>
                ))}
              </table>
            </section>
          </Tabs.Panel>
        ))}
      </Tabs>
    </div>
  )
}
