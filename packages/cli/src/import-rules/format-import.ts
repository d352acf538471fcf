import type { InEach, Language } from '@mingjian/core'
import type { Imported } from './import-text.ts'
import { type Path, toPointer } from './refusals.ts'

/** What became of a file of rules, and the pack that was written. */
export interface ImportReport extends Imported {
  readonly folder: string | undefined
}

const words: InEach<{
  left: (at: string) => string
  ignored: (at: string) => string
  turned: (signals: number, rules: number) => string
  nothing: string
  next: (folder: string) => string
}> = {
  zh: {
    left: (at) => `不能导入 ${at}`,
    ignored: (at) => `不影响结果，略去：${at}`,
    turned: (signals, rules) => `${rules} 条规则，成为 ${signals} 个信号。`,
    nothing: '没有写出任何内容；只导入其余部分请加 --partial。',
    next: (folder) =>
      `写入 ${folder}。数据的表头见其中的表定义；接着运行：mingjian check ${folder}`,
  },
  en: {
    left: (at) => `Cannot turn ${at}`,
    ignored: (at) => `Left out, as outcomes do not depend on it: ${at}`,
    turned: (signals, rules) => `${rules} rules, ${signals} signals.`,
    nothing: 'Nothing was written; --partial turns the rest.',
    next: (folder) =>
      `Written to ${folder}. Its dataset names the headers of the data. Next: mingjian check ${folder}`,
  },
}

/** Says what could not be turned, where and why, and what was written. */
export function formatImport(report: ImportReport, language: Language): string {
  const { rules, signals, refusals, notes, locate, folder, texts } = report
  const say = words[language]
  const lines = refusals.map(({ path, told }) => {
    const { message, hint } = told[language]
    const { line, column } = locate(path)
    const at = `${toPointer(path) || '/'}${language === 'zh' ? '：' : ': '}`
    return `${report.file}:${line}:${column} ${say.left(at)}${message}\n  ${hint}`
  })
  if (notes.length > 0) lines.push(say.ignored(notes.map(toPointer).join(', ')))
  if (texts === undefined) lines.push(say.nothing)
  else lines.push(say.turned(signals.length, rules))
  if (folder !== undefined) lines.push(say.next(folder))
  return `${lines.join('\n')}\n`
}

/** The same for programs; places count from 1. */
export function toJsonReport(report: ImportReport): string {
  const place = (path: Path) => {
    const { line, column } = report.locate(path)
    return { pointer: toPointer(path), line, column }
  }
  const { file, rules, signals, refusals, notes, folder } = report
  const json = {
    file,
    rules,
    signals: signals.map(({ id, rule }) => ({ id, ...place(rule.path) })),
    refusals: refusals.map(({ code, path, told }) => ({ code, ...place(path), told })),
    ignored: notes.map(place),
    folder: folder ?? null,
  }
  return `${JSON.stringify(json, null, 2)}\n`
}
