import { Modal } from '@mantine/core'
import { Spotlight, spotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { type Command, useCommands } from './commands.ts'
import { KeyCap } from './key-cap.tsx'
import { KeyList } from './key-list.tsx'
import css from './palette.module.css'

/** Ctrl K: commands of this page and calls, with the keys beside them. */
export function Palette() {
  const [query, setQuery] = useState('')
  const commands = useCommands()
  const groups = byGroup(commands.filter((command) => matches(command, query)))
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      centered={false}
      scrollable
      maxHeight="calc(100dvh - 88px)"
      shortcut={null}
      size={900}
      yOffset={44}
      radius="md"
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.5, blur: 0, color: '#0a1615' }}
    >
      <Modal.Title className="sr">Commands and keys</Modal.Title>
      <div className={css['palette']}>
        <div className={css['commands']}>
          <Spotlight.Search
            placeholder="What do you want to do?"
            aria-label="Command"
            leftSection={<IconSearch size={19} aria-hidden />}
          />
          <Spotlight.ActionsList>
            {groups.map(([group, items]) => (
              <Spotlight.ActionsGroup key={group} label={group}>
                {items.map((command) => (
                  <Spotlight.Action
                    key={command.id}
                    className={css['action']}
                    onClick={() => {
                      spotlight.close()
                      command.run()
                    }}
                  >
                    <span className={css['name']}>{command.label}</span>
                    <span className="sm dim">{command.note}</span>
                    <span className={css['key']}>{command.key && <KeyCap>{command.key}</KeyCap>}</span>
                  </Spotlight.Action>
                ))}
              </Spotlight.ActionsGroup>
            ))}
            {groups.length === 0 && <Spotlight.Empty>No command has these words.</Spotlight.Empty>}
          </Spotlight.ActionsList>
          <p className={css['foot']}>Patients are not found here: start a call, then search.</p>
        </div>
        <div className={css['keys']}>
          <h2>Keys</h2>
          <KeyList />
        </div>
      </div>
    </Spotlight.Root>
  )
}

const matches = (command: Command, query: string): boolean =>
  query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => `${command.label} ${command.note ?? ''}`.toLowerCase().includes(word))

function byGroup(commands: Command[]): [string, Command[]][] {
  const groups = new Map<string, Command[]>()
  for (const command of commands) groups.set(command.group, [...(groups.get(command.group) ?? []), command])
  return [...groups]
}
