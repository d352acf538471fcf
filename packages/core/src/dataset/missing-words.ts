/** How offices write that nothing is there, where a dataset says nothing else. */
export const missingWords: readonly string[] = [
  '',
  '-',
  '—',
  'NA',
  'N/A',
  'NULL',
  'null',
  '无',
  '未知',
  '不详',
]
