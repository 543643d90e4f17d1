import { Accent, accents } from '@portal-desk/domain'
import { constant, type Html } from './html.ts'

const ink = '#16202A'
const quiet = '#414C57'
const stop = '#9B1C1C'
const font = "system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"
const body = `font-family:${font};font-size:18px;line-height:1.5;color:${ink}`
const small = `font-family:${font};font-size:16px;line-height:1.5;color:${quiet}`

export type Style = Readonly<Record<keyof ReturnType<typeof styleIn>, Html>>

/** Inline styles, because mail programs drop style sheets; no web font (mail-words, Look). */
export const styles = Object.fromEntries(Accent.options.map((accent) => [accent, styleIn(accent)])) as Record<
  Accent,
  Style
>

function styleIn(accent: Accent) {
  const { fill: action, link: deep, bar, tint } = accents[accent].light
  return {
    page: constant('margin:0;padding:0;background:#EEF1F3'),
    preheader: constant(
      'display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;font-size:1px;color:#EEF1F3',
    ),
    card: constant('width:100%;max-width:600px;border-collapse:separate;border-spacing:0;background:#FFFFFF'),
    bar: constant(`padding:13px 24px;background:${bar};${body};color:#FFFFFF;font-weight:bold`),
    main: constant('padding:28px 24px 12px'),
    heading: constant(
      `margin:0 0 16px;font-family:${font};font-size:26px;line-height:1.25;color:${ink};font-weight:bold`,
    ),
    paragraph: constant(`margin:0 0 16px;${body}`),
    large: constant(
      `margin:0 0 16px;padding-left:24px;${body};font-size:22px;font-weight:bold;overflow-wrap:anywhere`,
    ),
    buttonCell: constant(`padding:15px 26px;background:${action};border-radius:6px`),
    button: constant(
      `display:inline-block;font-family:${font};font-size:18px;line-height:1.2;font-weight:bold;color:#FFFFFF;text-decoration:none`,
    ),
    notMeCell: constant(`padding:13px 24px;border:2px solid ${stop};border-radius:6px`),
    notMeButton: constant(
      `display:inline-block;font-family:${font};font-size:18px;line-height:1.2;font-weight:bold;color:${stop};text-decoration:none`,
    ),
    notMeLink: constant(`color:${stop};font-weight:bold;text-decoration:underline`),
    copy: constant(`margin:0 0 24px;${small};overflow-wrap:anywhere;word-break:break-word`),
    link: constant(`color:${deep};text-decoration:underline`),
    phone: constant(`color:${deep};font-weight:bold;text-decoration:underline;white-space:nowrap`),
    neverAsk: constant(`padding:16px 24px;background:${tint};border-left:5px solid ${action};${body}`),
    foot: constant(`padding:18px 24px 24px;${small}`),
  } as const
}
