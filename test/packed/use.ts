import { createScreener, memory } from '@mingjian/core'
import { duckdb } from '@mingjian/duckdb'
import { readInstalledPacks } from '@mingjian/packs'

const packs = ['@mingjian/rules-catalog', '@mingjian/rules-docket']
const { models, catalog } = await readInstalledPacks(packs, import.meta.url)
const suit = { plaintiff: '甲商贸有限公司', amount: '20000.00', represented: false }
const suits = Array.from({ length: 25 }, (_, at) => ({ ...suit, filed_date: `2025-03-${at + 1}` }))
for (const backend of [memory(), duckdb()]) {
  const screener = createScreener({ models, catalog, backend })
  const key = new Uint8Array(32)
  const run = await screener.screen({ datasets: { docket_suit: suits }, asOf: '2026-01-31', key })
  for await (const { band, score, subject } of run.clues) console.log(band, score, subject.label)
  await run.close()
}
