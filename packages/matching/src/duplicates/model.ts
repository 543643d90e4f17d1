import { type NameShares, USUAL_SHARES } from './name-shares.ts'
import { SHIPPED_WEIGHTS, type WeightTable } from './weights.ts'

/** What a comparison goes by. */
export interface Model {
  weights: WeightTable
  /** How common names are; a directory that has counted its own names passes those. */
  shares: NameShares
}

/** The fixed weights, and the names of the United States. */
export const SHIPPED_MODEL: Model = { weights: SHIPPED_WEIGHTS, shares: USUAL_SHARES }
