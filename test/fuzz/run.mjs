/** Goes on with the properties of test/differential, each round with another seed, until one fails. */
import { randomInt } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { basename } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { startRound } from './round.mjs'

const folder = 'test/differential'
const help = `npm run fuzz [-- [name…] [--minutes n] [--runs n] [--seed n]]

  name        a file of ${folder} (backends, soundness, judges …), or the path of another file of
              properties; all of ${folder} unless told

  --minutes n for how long new rounds begin; 10 unless told
  --runs n    examples per property and round; 50 unless told
  --seed n    this round alone: what shows a counter-example again

Each round prints its seed. The first counter-example is shown with the smallest case found for it.

Exit codes: 0 nothing found; 1 a counter-example; 2 bad flags; 3 a round could not run; 130 interrupted.`

process.exitCode = await main()

async function main() {
  const asked = readArguments()
  if (typeof asked === 'string') {
    console.error(`${asked}\n\n${help}`)
    return 2
  }
  if (asked.help) {
    console.log(help)
    return 0
  }
  return fuzz(asked)
}

/** What is asked, or what is wrong with it. */
function readArguments() {
  const text = { type: 'string' }
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { minutes: text, runs: text, seed: text, help: { type: 'boolean' } },
    })
    const { minutes = '10', runs = '50', seed, help = false } = values
    if (!/^\d+(\.\d+)?$/.test(minutes)) return `--minutes takes a number, not "${minutes}".`
    if (!/^[1-9]\d*$/.test(runs)) return `--runs takes a number of 1 or more, not "${runs}".`
    if (seed !== undefined && !/^\d+$/.test(seed)) return `--seed takes a number, not "${seed}".`
    const names = readdirSync(folder).flatMap((file) => file.match(/^(.+)\.test\.ts$/)?.[1] ?? [])
    const unknown = positionals.find((name) => !names.includes(name) && !existsSync(name))
    if (unknown !== undefined) {
      return `There is no "${unknown}"; ${folder} holds ${names.join(', ')}.`
    }
    const files = (positionals.length > 0 ? positionals : names).map((name) =>
      names.includes(name) ? `${folder}/${name}.test.ts` : name,
    )
    return { help, files, minutes: Number(minutes), runs, seed }
  } catch (error) {
    return error.message
  }
}

async function fuzz({ files, minutes, runs, seed: only }) {
  const start = performance.now()
  const seconds = (since) => `${Math.round((performance.now() - since) / 1000)} s`
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  let rounds = 0
  let passed = 0
  const end = (found) => {
    const counts = `rounds ${rounds}, tests ${passed}, runs of each ${runs}, ${seconds(start)}`
    console.log(`${found}: ${counts}`)
  }
  do {
    const since = performance.now()
    const seed = only ?? String(randomInt(2 ** 31))
    const result = await startRound({ files, runs, seed, signal: stop.signal })
    if (stop.signal.aborted) break
    if (result.trouble !== undefined) {
      console.error(`The round with seed ${seed} could not run.\n${result.trouble}`)
      return 3
    }
    for (const { file, title, message } of result.failures) {
      console.log(`${title}\n${message}\n`)
      const name = file.startsWith(`${folder}/`) ? basename(file, '.test.ts') : file
      console.log(`Again: npm run fuzz -- ${name} --seed ${seed} --runs ${runs}\n`)
    }
    rounds += 1
    passed += result.passed
    if (result.failures.length > 0) {
      end('Counter-example found')
      return 1
    }
    console.log(`round ${rounds}  seed ${seed}  ${result.passed} tests hold  ${seconds(since)}`)
  } while (only === undefined && performance.now() - start < minutes * 60_000)
  end(stop.signal.aborted ? 'Interrupted, nothing found' : 'Nothing found')
  return stop.signal.aborted ? 130 : 0
}
