/** "17.8", or "−9.6" with the sign that figures have: points of a comparison, which are kept in tenths. */
export const pointsOf = (tenths: number): string =>
  `${tenths < 0 ? '−' : ''}${(Math.abs(tenths) / 10).toFixed(1)}`
