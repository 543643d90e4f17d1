import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { Accent, accents, type Shades } from './accent.ts'

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

describe.each(Accent.options)('WCAG 1.4.3 %s', (accent) => {
  const { light, dark } = accents[accent]
  test('is read on light grounds and on dark ones', () => {
    // Page, ink and ink on a filled button as packages/ui/src/tokens.css has them.
    for (const [{ fill, tint, link, bar }, page, ink, onFill] of [
      [light, '#ffffff', '#16202a', '#ffffff'],
      [dark, '#14191f', '#eef1f4', '#0a1a21'],
    ] as [Shades, string, string, string][]) {
      expect(contrast(onFill, fill)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(fill, page)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(link, page)).toBeGreaterThanOrEqual(7)
      expect(contrast(ink, tint)).toBeGreaterThanOrEqual(7)
      expect(contrast(link, tint)).toBeGreaterThanOrEqual(4.5)
      expect(contrast('#ffffff', bar)).toBeGreaterThanOrEqual(7)
    }
  })

  test('the portal’s style sheet has the same values', () => {
    const sheet = new URL(`../../../ui/src/${accent === 'lake' ? 'tokens' : 'accents'}.css`, import.meta.url)
    const rules = readFileSync(sheet, 'utf8')
    const selector = accent === 'lake' ? ':root {' : `[data-accent="${accent}"] {`
    const parts = rules.split(selector).slice(1)
    expect(parts).toHaveLength(2)
    for (const [n, shades] of [light, dark].entries()) {
      const rule = parts[n]?.split('}')[0]
      expect(rule).toContain(`--pd-accent: ${shades.fill};`)
      expect(rule).toContain(`--pd-accent-deep: ${shades.edge};`)
      expect(rule).toContain(`--pd-accent-tint: ${shades.tint};`)
      expect(rule).toContain(`--pd-link: ${shades.link};`)
      expect(rule).toContain(`--pd-bar: ${shades.bar};`)
    }
  })
})
