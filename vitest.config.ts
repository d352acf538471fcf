import { configDefaults, defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** CI names a file here and counts the tests of this very run from it. */
const report = process.env['MINGJIAN_TEST_REPORT']

/** Folders whose files take minutes, the slowest first. */
const slow = [
  '/test/packs/',
  '/test/differential/',
  '/test/bench/',
  '/test/cli/',
  '/test/conformance/',
]

/** Begins with what takes long: a slow file that comes last keeps every other core waiting. */
class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = slow.findIndex((folder) => moduleId.includes(folder))
      return found < 0 ? slow.length : found
    }
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b))
  }
}

/** Where the tests are. */
export const all = ['packages/*/src/**/*.test.ts', 'test/**/*.test.ts']

/** Files whose helpers tidy up behind the file that loaded them: each has to load its own. */
const alone = ['packages/adapter-*/src/**/*.test.ts', 'test/databases/**/*.test.ts']

/** Tests run against the sources of every package, so no build is needed to test a change. */
export default defineConfig({
  ssr: {
    resolve: { conditions: ['@mingjian/source', 'module', 'node', 'development|production'] },
  },
  test: {
    // Loading the sources took most of the time where each file did it anew.
    projects: [
      { extends: true, test: { name: 'alone', include: alone } },
      {
        extends: true,
        test: {
          name: 'together',
          include: all,
          exclude: [...configDefaults.exclude, ...alone],
          isolate: false,
        },
      },
    ],
    // One worker would be spared for whoever waits; nobody types here.
    maxWorkers: '100%',
    sequence: { sequencer: SlowestFirst },
    // What commands do is not measured here: a busy machine takes many times as long.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    ...(report === undefined
      ? {}
      : { reporters: ['default', 'json'], outputFile: { json: report } }),
  },
})
