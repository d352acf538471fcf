import { inEach, type Language } from '@mingjian/core'
import { displayWidth } from '@mingjian/report'
import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { fullName } from './help/configure-help.ts'
import { listenForInterrupt } from './interrupt.ts'
import { createProgram } from './program.ts'
import { openTerminal } from './terminal.ts'

/** The program in a language, and what it prints. */
function open(language: Language) {
  const said: string[] = []
  const interrupt = listenForInterrupt()
  interrupt.dispose()
  const terminal = { ...openTerminal(language), out: (text: string) => void said.push(text) }
  const program = createProgram({ terminal, interrupt, language }, () => {})
  const commands = [program, ...program.commands]
  const helps = commands.map((command): readonly [string, string] => {
    command.outputHelp()
    return [fullName(command), said.splice(0).join('')]
  })
  return { commands, helps: new Map(helps) }
}

const programs = inEach(open)
const names = [...programs.zh.helps.keys()]
const helpOf = (name: string) => inEach((language) => programs[language].helps.get(name) ?? '')

/** Commands as examples show them, without what is said of each. */
const examplesIn = (help: string): string[] => help.match(/^ {2}mingjian \S+(?: \S+)*/gm) ?? []

const sorted = (found: Iterable<string>): string[] => [...new Set(found)].toSorted()

/** What users write as it is: values of options, keys and values of files. */
const values = `auto account accountNo amount be case cases civil columns concept conditions criminal csv data days duckdb
  during equivalent facts from gbk hint id imported interest json jsonl kind kinds le medium message money
  name none mysql object on open other pack postgres public spark strength table text to unit unknown unused
  use utf weight when where xlsx zh`
/** Names of formats, programs, encodings and units. */
const proper =
  'AES CSV Ctrl DuckDB Excel GB GBK GCM HMAC JSON MINGJIAN MYSQL MariaDB MySQL PGPASSWORD PostgreSQL PWD SHA SQL Schema Spark UTF YAML engine language mingjian rules server yaml'

const nameOfOption = ({ long }: { long?: string | null | undefined }) =>
  (long ?? '').replace(/^--/, '').split('-')

const known = new Set([
  ...`${values} ${proper}`.split(/\s+/),
  ...programs.zh.commands.flatMap((command: Command) => [
    ...command.name().split('-'),
    ...command.options.flatMap(nameOfOption),
    'help',
  ]),
])

/** English words in a text; paths, names of files and ids are none. */
const wordsIn = (text: string): string[] =>
  (text.match(/[\x21-\x7e]+/g) ?? [])
    .filter((run) => !/[\w\])][./=_|@]\w|^[./$~]/.test(run))
    .flatMap((run) => run.match(/[A-Za-z]{2,}/g) ?? [])

describe('the help of', () => {
  it.each(names)('%s is Chinese but for names and values', (name) => {
    const [first = '', ...lines] = helpOf(name).zh.split('\n')
    expect(first).toBe(`English: ${name} --help --lang en`)
    // Examples, and names of which a list tells what they are.
    const rest = lines
      .map((line) => line.replace(/^ {2}(mingjian( \S+)+|\S+(?= {2}))/, ''))
      .join('\n')
    expect(wordsIn(rest).filter((word) => !known.has(word))).toEqual([])
    expect(rest).toMatch(/^用法：mingjian/m)
  })

  it.each(names)('%s has a Chinese placeholder for each value', (name) => {
    const placeholders = helpOf(name).zh.match(/[<[][A-Za-z][^>\]\n]*[>\]]/g) ?? []
    expect(sorted(placeholders)).toEqual(['<zh|en>'])
  })

  it.each(names)('%s names the same options and examples in both languages', (name) => {
    const { zh, en } = helpOf(name)
    expect(en.split('\n')[0]).toBe(`中文：${name} --help --lang zh`)
    const options = (help: string) => sorted(help.match(/(?<![\w-])--?[a-zA-Z][a-z-]*/g) ?? [])
    expect(options(zh)).toEqual(options(en))
    expect(examplesIn(zh).length).toBeGreaterThan(0)
    expect(examplesIn(zh)).toEqual(examplesIn(en))
  })

  it.each(names)('%s is no wider than 120 columns', (name) => {
    const lines = Object.values(helpOf(name)).flatMap((help) => help.split('\n'))
    expect(lines.filter((line) => displayWidth(line) > 120)).toEqual([])
  })
})
