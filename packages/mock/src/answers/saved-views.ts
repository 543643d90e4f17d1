import { decideSaveView } from '@portal-desk/domain'
import { staffOf } from '../call-facts.ts'
import { MockStop } from '../problems.ts'
import type { MockWorld } from '../world.ts'
import type { Answers } from './answer.ts'

const own = (world: MockWorld) => {
  const { id: staffId } = staffOf(world)
  return world.views.filter((view) => view.staffId === staffId)
}
const told = (world: MockWorld) => ({ views: own(world).map(({ staffId: _, ...view }) => view) })

function ownView(world: MockWorld, viewId: string) {
  const view = own(world).find(({ id }) => id === viewId)
  if (!view) throw new MockStop('not-here')
  return view
}

export const savedViewAnswers: Answers<'listSavedViews' | 'saveView' | 'renameView' | 'removeView'> = {
  listSavedViews: told,

  saveView(world, { body: { name, ask } }) {
    const id = world.newId()
    const decision = decideSaveView(id, own(world).length)
    if ('refused' in decision) throw new MockStop('refused', { refusal: decision.refused })
    world.views.push({ id, name, ask, staffId: staffOf(world).id })
    return told(world)
  },

  renameView(world, { params: { viewId }, body: { name } }) {
    ownView(world, viewId).name = name
    return told(world)
  },

  removeView(world, { params: { viewId } }) {
    const gone = ownView(world, viewId)
    world.views = world.views.filter((view) => view !== gone)
    return told(world)
  },
}
