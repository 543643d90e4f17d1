import { expect, test } from 'vitest'
import { decideSaveView, VIEWS_MOST, ViewName } from './saved-view.ts'

test('one more view than anybody keeps is refused, and the try is on the record', () => {
  expect(decideSaveView('view-1', VIEWS_MOST - 1)).toEqual({
    audit: [{ action: 'audit.view-saved', outcome: 'done', object: 'view:view-1' }],
  })
  expect(decideSaveView('view-1', VIEWS_MOST)).toEqual({
    refused: { code: 'too-many-views' },
    audit: [{ action: 'audit.view-saved', outcome: 'refused', reason: 'too-many-views' }],
  })
})

test('row 93 a name is a few words and nothing about a person', () => {
  for (const name of ['Refused this week', 'Out of hours', ' Accion\u0301 fuerte '])
    expect(ViewName.parse(name)).toBe(name.trim().normalize('NFC'))
  for (const name of ['', '   ', 'x'.repeat(41), 'born 3/12/1984', 'maria@example.org', 'zero\u200Bwidth'])
    expect([name, ViewName.safeParse(name).success]).toEqual([name, false])
})
