/**
 * Writes the made-up exports of a court, a provident-fund centre, banks and a regulator to `fund/`,
 * and beside them what was planted (`truth.csv`). The same seed gives the same bytes.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { formatFund, generateDemoFund } from '@mingjian/testkit'

/** Writes the files into a folder and gives their names. */
export function writeFund(folder, options) {
  mkdirSync(folder, { recursive: true })
  const files = formatFund(generateDemoFund(options))
  for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes)
  return files.map(({ name }) => name)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL('fund', import.meta.url))
  console.log(`${folder}: ${writeFund(folder).join(', ')}`)
}
