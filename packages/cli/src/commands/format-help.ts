import type { CommandHelp } from '../help/help-texts.ts'

export const formatHelp = {
  zh: {
    summary: '统一模型、概念、数据表和案例的版式',
    description: '就地把编写的文件改成统一的版式，并列出改了哪些。',
    files: '文件或文件夹；- 为标准输入',
    check: '只列出版式不同的文件，不改动',
    more: `
<文件…> 是模型、概念、目录中的数据表、案例，或含有它们的文件夹；“-”从标准输入读一个文件并打印出来。版式只有
一种：键按规定的次序，放得下的一组键值写在一行，表的行总是一行一行，各部分之间空一行，句子加引号，表达式的
符号两边各空一格。注释保留，含义不变；再次运行不会再有改动。不由编写者写的文件，如 mapping.yaml，在文件夹
中略过。

退出码：0 完成；1 加 --check 时有文件版式不同；2 有文件无法读取。

示例：
  mingjian format rules/docket/mass-plaintiff
  mingjian format --check rules                     列出版式不同的，不写入
  mingjian format - < model.yaml`,
  },
  en: {
    summary: 'bring models, concepts, datasets and cases into their one layout',
    description:
      'Writes files of authors in one canonical layout, in place, and says which changed.',
    files: 'files or folders, or - for stdin',
    check: 'only list the files that have another layout',
    more: `
<file…> are models, concepts, datasets of a catalog, cases, or folders of them; "-" reads one from stdin and prints
it. There is one layout: keys in the order of the schema, maps on one line where they fit, rows of tables always,
sections apart by a blank line, sentences in quotes, one blank around the signs of an expression. Comments stay,
and what a file says stays; formatted again nothing changes. What no author writes here, such as
mapping.yaml, is passed over in folders.

Exit code 0: done; 1: with --check, a file has another layout; 2: a file cannot be read.

Examples:
  mingjian format rules/docket/mass-plaintiff
  mingjian format --check rules                     lists what differs, writes nothing
  mingjian format - < model.yaml`,
  },
} satisfies CommandHelp
