import { spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { askResident, type Written } from './ask-resident.ts'

const main = fileURLToPath(new URL('../../packages/cli/dist/main.js', import.meta.url))

/** What a run of the built command printed and how it ended. */
export interface Finished extends Written {
  /** The message that ended the command, without progress lines. */
  readonly message: string
  /** How many messages of the command there were. */
  readonly messages: number
}

/** A temporary folder in which the command runs, with its own key. */
export interface Workshop {
  readonly dir: string
  write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void>
  run(args: readonly string[], options?: RunOptions): Promise<Finished>
  read(name: string): Promise<string>
  list(): Promise<string[]>
  remove(): Promise<void>
}

export interface RunOptions {
  /** Sends the signal once stderr or stdout shows the text. */
  readonly kill?: { readonly after: string; readonly signal: NodeJS.Signals }
  readonly env?: Readonly<Record<string, string>>
}

export async function openWorkshop(): Promise<Workshop> {
  const dir = await mkdtemp(join(tmpdir(), 'mingjian-cli-'))
  return {
    dir,
    async write(files) {
      for (const [name, content] of Object.entries(files)) {
        await mkdir(dirname(join(dir, name)), { recursive: true })
        await writeFile(join(dir, name), content)
      }
    },
    run: (args, options) => runCommand(dir, args, options),
    read: (name) => readFile(join(dir, name), 'utf8'),
    list: async () => (await readdir(dir)).filter((name) => name !== '.config').sort(),
    remove: () => rm(dir, { recursive: true, force: true }),
  }
}

async function runCommand(
  cwd: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Finished> {
  const isPlain = Object.keys(options).length === 0
  const written = await (isPlain ? askResident(cwd, args) : startCommand(cwd, args, options))
  const { stderr } = written
  const at = stderr.indexOf('mingjian: ')
  const message = at < 0 ? '' : stderr.slice(at).trimEnd()
  const messages = stderr.split('\n').filter((line) => line.startsWith('mingjian: ')).length
  return { ...written, message, messages }
}

function startCommand(
  cwd: string,
  args: readonly string[],
  { kill, env: more }: RunOptions,
): Promise<Written> {
  const env = { ...process.env, XDG_CONFIG_HOME: join(cwd, '.config'), ...more }
  const child = spawn(process.execPath, [main, ...args], { cwd, env })
  let [stdout, stderr] = ['', '']
  let killed = false
  const listen = (): void => {
    if (killed || kill === undefined || !(stdout + stderr).includes(kill.after)) return
    killed = true
    child.kill(kill.signal)
  }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
    listen()
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
    listen()
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
}

/** A catalog of one dataset and a model over it, small enough to read. */
export const rules = {
  'rules/catalog/sale.yaml': `id: sale
title: { zh: 销售, en: sales }
privacy: 1
columns:
  seller: { title: { zh: 卖方, en: seller }, kind: party_name, required: true }
  amount: { title: { zh: 金额, en: amount }, kind: money }
  day: { title: { zh: 日期, en: day }, kind: date, required: true }
  pieces: { title: { zh: 件数, en: pieces }, kind: count }
`,
  'rules/shop/package.json': '{ "name": "shop", "version": "1.4.0", "mingjian": {} }',
}

/** Cases of that model: each signal hit in one, clear in the other. */
export const casesText = `- name: two dear sales are a clue
  data: { sale: [{ seller: 甲, amount: 60, day: 2025-01-01, repeat: 2 }] }
  expect: { 甲: { band: B, score: 50, facts: { sales: 2 }, signals: { often: hit, dear: hit } } }
- name: one is none
  data: { sale: [{ seller: 甲, amount: 60, day: 2025-01-01 }] }
  expect: { 甲: { band: null, signals: { often: clear, dear: clear } } }
`

/** The text of a small model; `change` replaces parts of it to break it. */
export function modelText(id: string, change: Readonly<Record<string, string>> = {}): string {
  let text = `id: ${id}
title: { zh: 多次销售, en: Many sales }
line: civil
status: experimental
privacy: 1
certainty: exact
params:
  many: { value: 2, origin: design }
datasets:
  sale: { use: sale, need: required }
steps:
  each_sale:
    from: sale
  seller_sales:
    from: each_sale
    group: [seller]
    select:
      sales: count(*)
      total: sum(amount)
      last: max(day)
subject: { from: seller_sales, key: [seller], label: seller, entity: name }
money: total
signals:
  often:
    says: { zh: "共{sales}次", en: "{sales} sales" }
    strength: medium
    weight: 40
    family: volume
    when: sales >= many
    evidence: each_sale
  dear:
    says: { zh: "合计{total}元", en: "{total} in total" }
    strength: weak
    weight: 10
    family: money
    when: total >= 100
    evidence: each_sale
score: { bands: { B: { from: 50 }, C: { from: 10 } } }
`
  for (const [from, to] of Object.entries(change)) {
    if (!text.includes(from)) throw new Error(`The model does not contain "${from}".`)
    text = text.replace(from, to)
  }
  return text
}

export const sales = `卖方,金额,日期,件数
甲乙贸易有限公司,60.00,2025-01-01,1
甲乙贸易有限公司,60.00,2025-01-02,1
丙丁贸易有限公司,20.00,2025-01-03,1
戊己贸易有限公司,,2025-01-04,1
戊己贸易有限公司,5.00,2025-01-05,1
`

/** Copies the committed rules of the repository into a folder. */
export const copyRules = (to: string): Promise<void> =>
  cp(fileURLToPath(new URL('../../rules', import.meta.url)), to, {
    recursive: true,
    filter: (path) => !path.includes('node_modules'),
  })
