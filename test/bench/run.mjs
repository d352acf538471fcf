/**
 * Measures contenders side by side, within one run, as ratios: machines differ, ratios last longer.
 * Before anything is timed, contenders that should compute the same are compared.
 */
import process from 'node:process'
import { parseArgs } from 'node:util'
import { benchCompile } from './compile.mjs'
import { benchCsv } from './csv.mjs'
import { benchDocket } from './docket.mjs'
import { formatBench } from './format-bench.mjs'
import { benchFund, benchPack } from './fund.mjs'
import { benchSignals } from './signals.mjs'

const benches = {
  docket: benchDocket,
  signals: benchSignals,
  fund: benchFund,
  pack: benchPack,
  compile: benchCompile,
  csv: benchCsv,
}

const help = `npm run bench [-- [name…] [--rows n] [--rounds n]]

  docket    the docket model against SQL by hand on the same engine
  signals   twelve signals against SQL by hand, and against a json-rules-engine loop
  fund      the model of sham claims on provident funds, over its concept, against SQL by hand
  pack      the models over that concept together, against one after the other
  compile   a hundred models read, checked and compiled in a fresh process, and again (seconds)
  csv       a CSV file of 10 million records read and cleaned, against the engine that reads it alone

  --rows n    rows of the data (subjects, for signals)
  --rounds n  how often each contender runs; the median counts

Seconds belong to this machine and minute; ×n is the median of the ratios to the first line within
one round, with the least and the most of them.`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rows: { type: 'string' }, rounds: { type: 'string' }, help: { type: 'boolean' } },
})
const unknown = positionals.find((name) => !Object.hasOwn(benches, name))
const counts = ['rows', 'rounds'].filter((name) => values[name] !== undefined)
const bad = counts.find((name) => !/^[1-9]\d*$/.test(values[name]))
if (values.help === true) {
  console.log(help)
} else if (unknown !== undefined || bad !== undefined) {
  console.error(
    unknown === undefined
      ? `--${bad} takes a number of 1 or more, not "${values[bad]}".`
      : `There is no bench "${unknown}"; there are ${Object.keys(benches).join(', ')}.`,
  )
  process.exitCode = 2
} else {
  const options = Object.fromEntries(counts.map((name) => [name, Number(values[name])]))
  for (const name of positionals.length > 0 ? positionals : Object.keys(benches)) {
    console.log(formatBench(await benches[name](options)))
  }
}
