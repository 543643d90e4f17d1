import { checkSync } from 'recheck'
import { parseSync } from 'vite'

/** A node of the syntax tree, as far as it is looked at here. */
type Node = { type: string; start: number; [part: string]: unknown }
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

/** `a.b` as "a.b", `f` as "f"; anything else is nobody we know. */
const nameOf = (node: unknown): string => {
  if (!isNode(node)) return ''
  if (node.type === 'Identifier') return String(node['name'])
  if (node.type !== 'MemberExpression' || node['computed'] === true) return ''
  return `${nameOf(node['object']) || '?'}.${nameOf(node['property'])}`
}

const isText = (node: unknown): boolean =>
  isNode(node) &&
  (node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node['value'] === 'string'))
/** Written out, chosen between what is written out, or a constant by its name. */
const isConstant = (node: unknown, constants: ReadonlySet<string>): boolean => {
  if (!isNode(node)) return false
  if (node.type === 'Literal') return true
  if (node.type === 'TemplateLiteral') return (node['expressions'] as unknown[]).length === 0
  if (node.type === 'ConditionalExpression')
    return isConstant(node['consequent'], constants) && isConstant(node['alternate'], constants)
  const name = nameOf(node)
  return constants.has(name) || /^[A-Z][A-Z_]+$/.test(name)
}

const shells = /(^|\.)(exec|execSync)$/
const timers = /(^|\.)set(Timeout|Interval|Immediate)$/
const writers = /\.(innerHTML|outerHTML)$|\.(insertAdjacentHTML|document\.write)$/

/** What a call or a `new` must not be. */
function callFault(node: Node, constants: ReadonlySet<string>): string | undefined {
  const name = nameOf(node['callee'])
  const [first] = node['arguments'] as unknown[]
  if (name === 'eval' || name === 'Function') return 'S21 text run as code'
  if (timers.test(name) && isText(first)) return 'S21 a timer with text'
  if (name === 'sql.raw' && !isConstant(first, constants)) return 'S21 sql.raw of what is no constant'
  if (name === 'Math.random') return 'K2 Math.random'
  if (writers.test(name)) return 'S21 HTML written as text'
  return undefined
}

/** Whether a pattern can take longer than its text is long, many times over. */
function patternFault(source: string, flags: string): string | undefined {
  const found = checkSync(source, flags, { timeout: 20_000 })
  if (found.status === 'safe') return undefined
  const how = found.status === 'vulnerable' ? found.complexity.summary : found.status
  return `S21 a pattern that can hang: ${how}`
}

function fault(node: Node, constants: ReadonlySet<string>): string | undefined {
  if (node.type === 'CallExpression' || node.type === 'NewExpression') return callFault(node, constants)
  if (node.type === 'AssignmentExpression' && writers.test(nameOf(node['left'])))
    return 'S21 HTML written as text'
  if (node.type === 'Property' && nameOf(node['key']) === 'shell' && isNode(node['value']))
    return node['value']['value'] === false ? undefined : 'S21 a shell'
  if (node.type === 'ImportSpecifier' && shells.test(nameOf(node['imported']))) return 'S21 a shell'
  const regex = node['regex'] as { pattern: string; flags: string } | undefined
  return node.type === 'Literal' && regex ? patternFault(regex.pattern, regex.flags) : undefined
}

function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const one of value) yield* nodesIn(one)
  if (!isNode(value)) return
  yield value
  for (const [part, inner] of Object.entries(value))
    if (part !== 'regex' && part !== 'value') yield* nodesIn(inner)
    else if (isNode(inner)) yield* nodesIn(inner)
}

/**
 * What no file of the product may hold: text run as code, SQL or HTML, a shell, chance that can be guessed, a pattern
 * that can hang (safety S21, K2).
 * @param file its path, for its language
 * @returns `line: what`, in the order of the file
 */
export function forbiddenIn(file: string, code: string): string[] {
  const nodes = [...nodesIn(parseSync(file, code).program)]
  const constants = new Set(
    nodes
      .filter(({ type, init }) => type === 'VariableDeclarator' && isConstant(init, new Set()))
      .map(({ id }) => nameOf(id)),
  )
  return nodes.flatMap((node) => {
    const what = fault(node, constants)
    return what ? [`${code.slice(0, node.start).split('\n').length}: ${what}`] : []
  })
}
