import type { Frame, Page } from '@playwright/test'
import axe from 'axe-core'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** Only these look at colours. */
const aboutColours = ['color-contrast', 'link-in-text-block']
/** A frame that may run no script never answers. */
const PATIENCE = 1_000

/** Half a megabyte: it is brought once to a page, not once to each look at it. */
async function bringAxe(frame: Frame): Promise<void> {
  if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(axe.source)
}

/** Ends once nothing fades or slides any more: half-way in, colours are not those that anybody reads. */
const nothingMoves = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const moving = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
    await Promise.all(moving.map(({ finished }) => finished.catch(() => undefined)))
  })

/**
 * What axe finds wrong with a page as it stands, each with the first elements it concerns.
 * @param coloursAlone the page was looked at as a whole before, and only its colours are other ones now
 */
export async function violationsOf(page: Page, coloursAlone: boolean): Promise<string[]> {
  const [main, ...inside] = page.frames()
  if (main) await bringAxe(main)
  for (const frame of inside) {
    const late = new Promise((resolve) => setTimeout(resolve, PATIENCE))
    await Promise.race([bringAxe(frame).catch(() => undefined), late])
  }
  await nothingMoves(page)
  const runOnly: axe.RunOptions['runOnly'] = coloursAlone
    ? { type: 'rule', values: aboutColours }
    : { type: 'tag', values: tags }
  const violations = await page.evaluate(
    async (options) => {
      const { axe: brought } = globalThis as unknown as { axe: typeof axe }
      const found = await brought.run(document, options)
      return found.violations.map(({ id, nodes }) => ({
        id,
        targets: nodes.map(({ target }) => target.join(' ')),
      }))
    },
    { resultTypes: ['violations'], runOnly } satisfies axe.RunOptions,
  )
  return violations.map(({ id, targets }) => `${id}: ${targets.slice(0, 3).join(', ')}`)
}
