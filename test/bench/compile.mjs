import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { median } from './measure.mjs'
import { rules } from './rules-folder.mjs'

const child = fileURLToPath(new URL('compile-once.mjs', import.meta.url))
const models = [
  'civil/hpf-sham-litigation',
  'civil/hpf-sham-case',
  'civil/hpf-sham-network',
  'docket/mass-plaintiff',
]

/**
 * Reads, checks and compiles a hundred models in fresh processes, and once more in each where
 * nothing has changed. Nothing stands beside it, so these are seconds and no ratios.
 */
export function benchCompile({ rounds = 5 }) {
  const folder = mkdtempSync(join(tmpdir(), 'mingjian-bench-'))
  try {
    writeModels(folder, 25)
    const runs = Array.from({ length: rounds }, () => compileOnce(folder))
    const names = runs[0].marks.map(({ name }) => name)
    const parts = names.map((name) => {
      const marks = runs.map(({ marks }) => marks.find((mark) => mark.name === name))
      const [work, clock] = ['work', 'clock'].map((unit) => median(marks.map((mark) => mark[unit])))
      return `${name.padEnd(13)} ${work.toFixed(3)} s of the processor, ${clock.toFixed(3)} s of the clock`
    })
    return {
      title: `${runs[0].models} models in a fresh process, cold, and checked and compiled again`,
      times: {},
      notes: parts,
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function compileOnce(folder) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [child, folder], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

/** Copies of the models, over one concept and over datasets, under ids and with numbers of their own. */
function writeModels(folder, copies) {
  for (const part of ['catalog', 'civil/concepts', 'civil/package.json', 'docket/package.json']) {
    cpSync(join(rules, part), join(folder, part), { recursive: true })
  }
  for (let copy = 1; copy <= copies; copy += 1) {
    for (const model of models) {
      const text = readFileSync(join(rules, model, 'model.yaml'), 'utf8')
        .replace(/\b(hpf-sham-\w+|mass-plaintiff)\b/g, `$1-${copy}`)
        .replace(/value: (\d+),/g, (_, value) => `value: ${Number(value) + copy},`)
      const file = join(folder, `${model}-${copy}`, 'model.yaml')
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
  }
}
