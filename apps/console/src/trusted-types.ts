type Policies = {
  createPolicy: (name: string, rules: Record<string, (text: string) => string>) => unknown
}

const refuse = (what: string) => () => {
  throw new TypeError(`${what} from a string is not allowed here`)
}

// Imported before everything else: style texts pass, anything that could become an element does not (S6).
const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes
policies?.createPolicy('default', {
  createHTML: (text) => (text.includes('<') ? refuse('Markup')() : text),
  createScript: refuse('Script'),
  createScriptURL: refuse('A script address'),
})
