type Policies = { createPolicy: (name: string, rules: Record<string, (text: string) => string>) => unknown }

function refuse(): never {
  throw new TypeError('Text only: markup and script made from text are refused')
}

/** The rules of the one policy the page may have: plain text passes, markup and script never do (S6). */
export const textOnly = {
  createHTML: (text: string): string => (text.includes('<') ? refuse() : text),
  createScript: refuse,
  createScriptURL: refuse,
}

/** Installs them as the default policy, where the browser knows such policies. */
export function installTrustedTypes(scope: { trustedTypes?: Policies }): void {
  scope.trustedTypes?.createPolicy('default', textOnly)
}

installTrustedTypes(globalThis as { trustedTypes?: Policies })
