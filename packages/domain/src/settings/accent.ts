import { z } from 'zod'

/** The colours a clinic may give its portal and mails; each was computed to be read on its grounds. */
export const Accent = z.enum(['lake', 'forest', 'plum', 'clay', 'indigo', 'slate'])
export type Accent = z.infer<typeof Accent>

/** What is filled, its lower edge, the ground of what matters, words to press, and the bar with the clinic's name. */
export type Shades = { fill: string; edge: string; tint: string; link: string; bar: string }

/** White text stands on `fill` and `bar` in light, nearly black text on `fill` in dark. */
export const accents: Record<Accent, { label: string; light: Shades; dark: Shades }> = {
  lake: {
    label: 'Lake',
    light: { fill: '#0f5a73', edge: '#083545', tint: '#e4f0f4', link: '#0c4a5f', bar: '#0c4a5f' },
    dark: { fill: '#7db5c7', edge: '#3d7488', tint: '#15303b', link: '#a9d3e0', bar: '#0a3646' },
  },
  forest: {
    label: 'Forest',
    light: { fill: '#1c5c3a', edge: '#0f3a23', tint: '#e6f2ea', link: '#154a2d', bar: '#154a2d' },
    dark: { fill: '#86c29d', edge: '#3f7a58', tint: '#17301f', link: '#b0dcc0', bar: '#123d26' },
  },
  plum: {
    label: 'Plum',
    light: { fill: '#6a2c70', edge: '#431a48', tint: '#f5eaf6', link: '#56215c', bar: '#56215c' },
    dark: { fill: '#cfa0d4', edge: '#85518b', tint: '#33203a', link: '#e2c3e6', bar: '#45204a' },
  },
  clay: {
    label: 'Clay',
    light: { fill: '#74401c', edge: '#4a2810', tint: '#f7ede4', link: '#5f3415', bar: '#5f3415' },
    dark: { fill: '#dba982', edge: '#8d6240', tint: '#35261a', link: '#ebcbb0', bar: '#4d2b13' },
  },
  indigo: {
    label: 'Indigo',
    light: { fill: '#3a3f99', edge: '#24286a', tint: '#ebecf8', link: '#2f337f', bar: '#2f337f' },
    dark: { fill: '#a9aee8', edge: '#5d63ad', tint: '#212445', link: '#cbcef3', bar: '#262a66' },
  },
  slate: {
    label: 'Slate',
    light: { fill: '#40505e', edge: '#27333e', tint: '#ebeff2', link: '#33414d', bar: '#33414d' },
    dark: { fill: '#a8b8c6', edge: '#5f7182', tint: '#222c35', link: '#cad6e0', bar: '#2b3844' },
  },
}
