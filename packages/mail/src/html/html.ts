/** Text that is already HTML. Only the `html` tag makes it. */
export type Html = { readonly html: string }

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? '')

/** A template whose every value is escaped, unless it came out of this tag itself (M6, S21). */
export function html(strings: TemplateStringsArray, ...values: (string | Html | readonly Html[])[]): Html {
  const print = (value: string | Html | readonly Html[]): string => {
    if (typeof value === 'string') return escaped(value)
    return 'html' in value ? value.html : value.map((piece) => piece.html).join('')
  }
  return { html: String.raw({ raw: strings }, ...values.map(print)) }
}

/** One of our own constants as it is; never for text from a person or a setting. */
export const constant = (text: string): Html => ({ html: text })
