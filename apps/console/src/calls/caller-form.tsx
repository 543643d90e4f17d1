import { Checkbox, Radio } from '@mantine/core'
import { Language, Relationship } from '@portal-desk/domain'
import { KeyCap } from '../shell/key-cap.tsx'
import { Pane } from '../shell/pane.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import { useCaller } from './caller.tsx'
import css from './choices.module.css'
import { InterpreterIdField } from './interpreter-id.tsx'
import { languageWords, relationshipWords } from './words.ts'

/** In Find the caller has a pane; afterwards two words in the strip. */
export const CallerPane = () => (
  <Pane title="Who is on the line" sunk meta={<KeyCap>F4</KeyCap>}>
    <div data-caller-pane>
      <CallerForm />
    </div>
  </Pane>
)

export function CallerForm() {
  const { caller, change, trouble } = useCaller()
  return (
    <>
      <Radio.Group
        label="Who is on the line"
        labelProps={{ className: 'sr' }}
        value={caller.relationship}
        onChange={(value) => change({ relationship: Relationship.parse(value) })}
      >
        <div className={css['choices']}>
          {Relationship.options.map((option) => (
            <Radio
              key={option}
              value={option}
              label={relationshipWords[option]}
              data-autofocus={option === caller.relationship || undefined}
            />
          ))}
        </div>
      </Radio.Group>
      <hr className="rule" />
      <Radio.Group
        label={
          <span className="row">
            Language <KeyCap>F2</KeyCap>
          </span>
        }
        value={caller.language}
        onChange={(value) => change({ language: Language.parse(value) })}
      >
        <div className={css['choices']}>
          {(['es', 'en'] as const).map((option) => (
            <Radio key={option} value={option} label={languageWords[option]} lang={option} />
          ))}
        </div>
      </Radio.Group>
      <hr className="rule" />
      <div className={css['choices']}>
        <Checkbox
          label="Interpreter on the line"
          checked={caller.interpreter}
          onChange={(event) => change({ interpreter: event.currentTarget.checked })}
        />
        {caller.interpreter && <InterpreterIdField />}
        <Checkbox
          label="Relay service"
          checked={caller.relay}
          onChange={(event) => change({ relay: event.currentTarget.checked })}
        />
        <Checkbox
          label="Needs more time"
          description="Each of the three makes all times longer."
          checked={caller.unhurried}
          onChange={(event) => change({ unhurried: event.currentTarget.checked })}
        />
      </div>
      {trouble && <TroubleNote trouble={trouble} />}
    </>
  )
}
