/** A fresh process that reads a CSV file into the engine under a limit of memory; prints the most that it took. */
import process from 'node:process'
import { openCsv } from '@mingjian/adapter-csv'
import { countOnce } from '@mingjian/core'
import { duckdb } from '@mingjian/duckdb'
import { readPacks } from '@mingjian/packs'
import { threads } from './compiled.mjs'
import { rules } from './rules-folder.mjs'

const [, , path, memory] = process.argv
const { catalog } = await readPacks(rules)
const dataset = countOnce(await openCsv(path, { catalog }))
const options = { threads, memory: Number(memory) }
const session = await duckdb().open(new Map([[dataset.definition.id, dataset]]), options)
await session.close()
console.log(JSON.stringify({ bytes: process.resourceUsage().maxRSS * 1024 }))
