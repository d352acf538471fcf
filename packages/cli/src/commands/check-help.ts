import type { CommandHelp } from '../help/help-texts.ts'

export const checkHelp = {
  zh: {
    summary: '指出模型中的错误：行、列和改法',
    description: '检查模型的写法、名称、类型、句子和等级；不运行任何东西。',
    models: '模型的文件、文件夹或编号',
    rules: '规则文件夹或包，其中的数据表和模型一并可用；可重复',
    format: 'text（文字）或 json',
    strict: '只有警告时，退出码也为 2',
    watch: '文件每次改动后重新检查',
    more: `
<模型…> 可以是模型、概念、数据表或案例（连同其模型）的文件，也可以是一个模型、一个包或全部规则的文件夹，或者
已安装模型的编号、包名和代号。模型连同它读取的概念一起检查。数据表来自已安装的目录、所检查的规则文件夹和 --rules。

模型旁边的 cases.yaml 也一并对照检查，但不运行。

每个错误写明 文件:行:列、错在哪里、怎样改。退出码：0 没有错误；2 有错误。
--format json 时每个错误用两种语言写明：message 和 hint 为英文，zh 为中文。
能运行但多半不是本意之处是警告：退出码为 0，加 --strict 时为 2。--watch 用 Ctrl-C 结束（130）；
与 --format json 合用时，每行输出一份结果。

示例：
  mingjian check rules/docket/mass-plaintiff/model.yaml
  mingjian check rules --format json
  mingjian check rules/docket --watch
  mingjian check docket.mass-plaintiff`,
  },
  en: {
    summary: 'tell what is wrong with models, with line, column and a hint',
    description: 'Checks models: shape, names, types, sentences and bands. Nothing is run.',
    models: 'files, folders or ids of models',
    rules: 'rules whose catalog and models are known too; repeatable',
    format: 'text | json',
    strict: 'exit code 2 where there are warnings only',
    watch: 'check again whenever a file is changed',
    more: `
<model…> are files of models, concepts, datasets or cases (with their model), folders of a model, of a pack
or of rules, or ids, packs and codes of installed models. A model is checked with the concepts that it reads.
Datasets come from the installed catalog, from rules folders that are checked, and from --rules.

The cases.yaml beside a model is held to it, and nothing of it is run.

Each mistake is told as file:line:column, what is wrong, and what to do. Exit code 0: none; 2: some.
With --format json each is told in both languages: "message" and "hint" in English, "zh" in Chinese.
A warning tells what is sound and hardly meant; exit code 0, with --strict 2. --watch ends with Ctrl-C (130);
with --format json it prints one document a line.

Examples:
  mingjian check rules/docket/mass-plaintiff/model.yaml
  mingjian check rules --format json
  mingjian check rules/docket --watch
  mingjian check docket.mass-plaintiff`,
  },
} satisfies CommandHelp
