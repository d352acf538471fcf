import { type ChildProcess, spawn } from 'node:child_process'
import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { casesText, modelText, openWorkshop, rules, type Workshop } from './run-command.ts'

const main = fileURLToPath(new URL('../../packages/cli/dist/main.js', import.meta.url))
const sound = modelText('shop.good', { 'total >= 100': 'total >= many' })
const broken = sound.replace('sales >= many', 'salez >= many')
const file = 'rules/shop/good/model.yaml'

let shop: Workshop
let watching: ChildProcess
let printed = ''
let ended: Promise<number | null>

beforeEach(async () => {
  shop = await openWorkshop()
  await shop.write({ ...rules, [file]: sound, 'rules/shop/good/cases.yaml': casesText })
})
afterEach(async () => {
  watching.kill('SIGKILL')
  await ended
  await shop.remove()
})

function start(...args: readonly string[]): void {
  printed = ''
  watching = spawn(process.execPath, [main, 'check', ...args, '--watch'], { cwd: shop.dir })
  for (const stream of [watching.stdout, watching.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      printed += text
    })
  }
  ended = new Promise((resolve) => watching.on('close', resolve))
}

/** Waits until so many checks have been told. */
const checks = (wanted: number) =>
  vi.waitFor(
    () =>
      expect(printed.split('\n').filter((line) => /；读到|^\[/.test(line))).toHaveLength(wanted),
    { timeout: 20_000, interval: 50 },
  )

it('checks again when a file is written, replaced or added, and ends with Ctrl-C', async () => {
  start('rules')
  await checks(1)
  await shop.write({ [file]: broken })
  await checks(2)
  expect(printed.split('\n')).toEqual([
    '0 个错误，0 个警告；读到 1 个模型。',
    '─'.repeat(60),
    expect.stringMatching(/model.yaml:29:11 错误 name-unknown：没有“salez”/),
    '  是否应为“sales”？',
    '1 个错误，0 个警告；读到 1 个模型。',
    '',
  ])
  await writeFile(join(shop.dir, 'rules/shop/good/next'), sound)
  await rename(join(shop.dir, 'rules/shop/good/next'), join(shop.dir, file))
  await checks(3)
  expect(printed).toMatch(/─\n0 个错误，0 个警告；读到 1 个模型。\n$/)
  await shop.write({ 'rules/shop/more/cases.yaml': casesText })
  await shop.write({ 'rules/shop/more/model.yaml': sound.replace('shop.good', 'shop.more') })
  await vi.waitFor(() => expect(printed).toMatch(/读到 2 个模型。\n$/), { timeout: 20_000 })
  await shop.write({ 'rules/shop/more/model.yaml': broken.replace('shop.good', 'shop.more') })
  await vi.waitFor(() => expect(printed).toMatch(/1 个错误，.*；读到 2 个模型。\n$/), {
    timeout: 20_000,
  })
  await rm(join(shop.dir, 'rules/shop/more'), { recursive: true })
  await vi.waitFor(() => expect(printed).toMatch(/─\n0 个错误，.*；读到 1 个模型。\n$/), {
    timeout: 20_000,
  })
  watching.kill('SIGINT')
  expect(await ended).toBe(130)
}, 60_000)

it('gives one document a line as JSON, also of one model and the catalog that it reads', async () => {
  start('rules/shop/good', '--rules', 'rules', '--format', 'json')
  await checks(1)
  await shop.write({
    'rules/catalog/sale.yaml': rules['rules/catalog/sale.yaml'].replace('seller: {', 'vendor: {'),
  })
  await checks(2)
  const documents = printed
    .trimEnd()
    .split('\n')
    .map((text) => JSON.parse(text) as { code: string }[])
  expect(documents[0]).toEqual([])
  expect(documents[1]?.map(({ code }) => code)).toContain('name-unknown')
  watching.kill('SIGTERM')
  expect(await ended).toBe(130)
}, 60_000)

it('has nothing to watch of installed models', async () => {
  start('docket.mass-plaintiff')
  expect(await ended).toBe(2)
  expect(printed).toContain('没有可以监视的文件')
}, 60_000)
