/** A part of core: the files that belong to it and the parts that it may use. */
export interface Layer {
  readonly name: string
  /** Folders or files below `packages/core/src`; the longest that fits a file wins. */
  readonly files: readonly string[]
  readonly uses: readonly string[]
}

/**
 * Core from the bottom up. A part uses parts above it in this list only, and of these only the
 * ones it names: `memory` runs plans and has never heard of a model.
 */
export const coreLayers: readonly Layer[] = [
  { name: 'values', files: ['values'], uses: [] },
  { name: 'diagnostics', files: ['diagnostics'], uses: ['values'] },
  { name: 'operators', files: ['operators'], uses: ['values', 'diagnostics'] },
  {
    name: 'what rulings are',
    files: ['rulings/rulings.ts'],
    uses: ['values', 'diagnostics'],
  },
  { name: 'dataset', files: ['dataset'], uses: ['values', 'diagnostics', 'what rulings are'] },
  {
    name: 'rulings',
    files: ['rulings'],
    uses: ['values', 'diagnostics', 'what rulings are', 'dataset'],
  },
  { name: 'mapping', files: ['mapping'], uses: ['values', 'dataset'] },
  {
    name: 'records',
    files: ['records'],
    uses: ['values', 'diagnostics', 'dataset', 'mapping'],
  },
  { name: 'aggregate names', files: ['aggregates/names.ts'], uses: [] },
  {
    name: 'plan language',
    files: ['plan/plan.ts', 'plan/expr.ts', 'plan/build.ts'],
    uses: ['values', 'diagnostics', 'operators'],
  },
  {
    name: 'sentences',
    files: ['clue/sentence.ts', 'clue/measure-words.ts'],
    uses: ['values'],
  },
  {
    name: 'model',
    files: ['model'],
    uses: ['values', 'diagnostics', 'dataset', 'operators', 'aggregate names'],
  },
  {
    name: 'aggregates',
    files: ['aggregates'],
    uses: ['values', 'diagnostics', 'model', 'aggregate names', 'plan language'],
  },
  {
    name: 'load',
    files: ['load'],
    uses: ['values', 'diagnostics', 'what rulings are', 'dataset', 'rulings', 'mapping', 'model'],
  },
  {
    name: 'check',
    files: ['check'],
    uses: [
      'values',
      'diagnostics',
      'operators',
      'dataset',
      'aggregate names',
      'sentences',
      'model',
      'aggregates',
      'load',
    ],
  },
  {
    name: 'compile',
    files: ['plan'],
    uses: [
      'values',
      'diagnostics',
      'operators',
      'dataset',
      'aggregate names',
      'plan language',
      'model',
      'aggregates',
      'check',
    ],
  },
  {
    name: 'backend',
    files: ['backend.ts'],
    uses: ['values', 'diagnostics', 'dataset', 'plan language'],
  },
  {
    name: 'memory',
    files: ['memory'],
    uses: ['values', 'diagnostics', 'operators', 'dataset', 'plan language', 'backend'],
  },
  { name: 'clue', files: ['clue'], uses: ['values', 'diagnostics', 'model'] },
  {
    name: 'screen',
    files: ['screen'],
    uses: [
      'values',
      'diagnostics',
      'what rulings are',
      'dataset',
      'sentences',
      'model',
      'aggregates',
      'load',
      'check',
      'plan language',
      'compile',
      'backend',
      // The second judge tells bands by the reference's closures, whatever backend ran.
      'memory',
      'clue',
    ],
  },
  {
    name: 'readiness',
    files: ['readiness'],
    uses: [
      'values',
      'diagnostics',
      'dataset',
      'model',
      'load',
      'check',
      'plan language',
      'compile',
      'backend',
      'clue',
      'screen',
    ],
  },
]

const source = 'packages/core/src/'

/** The part of core that a file belongs to; `index` is the public surface and uses all. */
export function layerOf(path: string): string {
  const inside = path.slice(source.length)
  if (inside === 'index.ts') return 'index'
  const fits = coreLayers
    .flatMap(({ name, files }) => files.map((file) => ({ name, file })))
    .filter(({ file }) => inside === file || inside.startsWith(`${file}/`))
    .sort((a, b) => b.file.length - a.file.length)
  return fits[0]?.name ?? `none (${inside})`
}
