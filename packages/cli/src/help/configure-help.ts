import type { Language } from '@mingjian/core'
import { displayWidth, wrapToWidth } from '@mingjian/report'
import { type Command, Help } from 'commander'
import { placeholderInChinese, usageInChinese } from './placeholders.ts'

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
}

const plain = new Help()

/** A default that commander writes behind a description. */
const defaultValue = / ?\(default: "?(.*?)"?\)$/

/** Lines as wide as the terminal, in which a Chinese character takes two columns and may end any line. */
const layout: Partial<Help> = {
  displayWidth,
  boxWrap: (text, width) =>
    width < plain.minWidthToWrap
      ? text
      : text
          .split('\n')
          .flatMap((line) => wrapToWidth(line, width))
          .join('\n'),
}

/** What commander writes around the texts of commands, in Chinese. */
const inChinese: Partial<Help> = {
  // Commander sets a space behind "Usage:", which a Chinese colon brings along.
  formatHelp: (command, help) => plain.formatHelp(command, help).replace('： ', '：'),
  styleTitle: (title) => titles[title] ?? title,
  styleUsage: usageInChinese,
  styleArgumentTerm: placeholderInChinese,
  styleOptionTerm: usageInChinese,
  styleSubcommandTerm: usageInChinese,
  optionDescription: (option) =>
    plain.optionDescription(option).replace(defaultValue, '（默认：$1）'),
}

/** Lets commander write help in a language; its first line tells readers of the other how to get theirs. */
export function configureHelp(program: Command, language: Language): void {
  program
    .configureHelp(language === 'zh' ? { ...layout, ...inChinese } : layout)
    .addHelpText('beforeAll', ({ command }) => {
      const ask = `${fullName(command)} --help --lang`
      return language === 'zh' ? `English: ${ask} en\n` : `中文：${ask} zh\n`
    })
}

/** A command as it is written, behind the commands that hold it. */
export const fullName = (command: Command): string =>
  command.parent === null ? command.name() : `${fullName(command.parent)} ${command.name()}`
