import { readFileSync } from 'node:fs'
import type { Diagnostic } from '@mingjian/core'
import satisfies from 'semver/functions/satisfies.js'
import validRange from 'semver/ranges/valid.js'
import type { Engine } from './read-manifest.ts'

/** The version of the engine: its packages share one. */
const running = (
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
).version

/**
 * Says whether a pack is made for another version of Mingjian, in which its models may mean something else:
 * then nothing of it is to be read. A range that is none is a mistake, and refuses nothing.
 */
export function checkEngine(engine: Engine | undefined): Diagnostic | undefined {
  if (engine === undefined) return undefined
  const { range } = engine
  const at = { ...engine.at, path: ['mingjian', 'engine'] }
  if (validRange(range) === null) {
    return {
      code: 'engine-invalid',
      severity: 'warning',
      message: `Expected a range of versions for "engine" of the pack, found "${range}".`,
      hint: `Write one such as >=${running} <1.0.0.`,
      zh: {
        message: `规则包的“engine”应为版本范围，却是“${range}”。`,
        hint: `请写成 >=${running} <1.0.0 这样的范围。`,
      },
      at,
    }
  }
  if (satisfies(running, range, { includePrerelease: true })) return undefined
  return {
    code: 'engine-unfit',
    severity: 'error',
    message: `The pack is made for Mingjian ${range}, and this is ${running}: none of it was read.`,
    hint: 'Install a version of Mingjian or of the pack that fits; or, where its models were checked and tested with this one, widen "engine".',
    zh: {
      message: `规则包要求明鉴版本 ${range}，而当前是 ${running}：其中的内容一概没有读取。`,
      hint: '请安装相配的明鉴或规则包版本；确已用当前版本检查和测试过其模型的，可放宽“engine”。',
    },
    at,
  }
}
