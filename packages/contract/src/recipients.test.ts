import { expect, test } from 'vitest'
import { z } from 'zod'
import { consoleEndpoints, portalEndpoints } from './endpoints.ts'

type Node = {
  properties?: Record<string, Node>
  anyOf?: Node[]
  oneOf?: Node[]
  items?: Node
  const?: unknown
}
const input = { io: 'input', unrepresentable: 'any' } as const

/** Every field that a caller or an agent can fill in, by its place; a remedy is part of the place. */
function fieldsOf(node: Node, place: string): string[] {
  const remedy = node.properties?.['remedy']?.const
  const here = typeof remedy === 'string' ? `${place} ${remedy}` : place
  return [
    ...Object.entries(node.properties ?? {}).flatMap(([name, inner]) => fieldsOf(inner, `${here} ${name}`)),
    ...[...(node.anyOf ?? []), ...(node.oneOf ?? [])].flatMap((one) => fieldsOf(one, here)),
    ...(node.items ? fieldsOf(node.items, here) : []),
    ...(node.properties || place.endsWith(' remedy') ? [] : [here]),
  ]
}

test('edge case 10 invariant 1 no route takes a recipient: an address is typed to be compared, or to be proved first', () => {
  const fields = Object.entries({ ...consoleEndpoints, ...portalEndpoints }).flatMap(
    ([name, { params, body }]) =>
      [params, body].flatMap((shape) => fieldsOf(z.toJSONSchema(shape, input) as Node, name)),
  )
  expect(fields).toContain('applyRemedy send-reset-link input reason')
  const addresses = fields.filter((field) => /(mail|phone|address|recipient)$| to$/i.test(field))
  expect(addresses).toEqual([
    'applyRemedy start-contact-change input email',
    'applyRemedy start-phone-change input phone',
    'applyRemedy confirm-email input email',
    'askApproval start-contact-change input email',
    'askApproval start-phone-change input phone',
    'askApproval confirm-email input email',
    // Of a colleague: mails with made-up values go there, and nothing of a patient's.
    'changeStaffEmail email',
    // The names of columns of a file, not what stands in them.
    'checkImport mapping phone',
    'checkImport mapping mobilePhone',
    'checkImport mapping workPhone',
    'checkImport mapping email',
    'forgotUsername email',
  ])
})
