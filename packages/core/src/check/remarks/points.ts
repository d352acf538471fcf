const inOrder = (points: readonly (bigint | undefined)[]): readonly bigint[] | undefined => {
  const known = points.filter((point) => point !== undefined)
  return known.length < points.length ? undefined : known.toSorted((a, b) => (a < b ? -1 : 1))
}

/** The smallest of points; undefined where one of them is not sure. */
export const least = (points: readonly (bigint | undefined)[]): bigint | undefined =>
  inOrder(points)?.[0]

/** The largest of points; undefined where one of them is not sure. */
export const most = (points: readonly (bigint | undefined)[]): bigint | undefined =>
  inOrder(points)?.at(-1)
