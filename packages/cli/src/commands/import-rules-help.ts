import type { CommandHelp } from '../help/help-texts.ts'

export const importRulesHelp = {
  zh: {
    summary: '把 json-rules-engine 的规则转成模型',
    description: '把 json-rules-engine 的规则转成一个模型，以及它读取的数据表。',
    file: 'JSON 格式的规则',
    model: '模型需要而规则没有写的内容（YAML）',
    out: '写出的包的文件夹，须尚不存在（默认：打印两个文件）',
    partial: '能转的照样写出，没有转的在注释中指明',
    format: '报告的格式：text（文字）或 json',
    more: `
<规则.json> 是一条规则、规则的列表，或含有 rules（规则）和可选的 conditions（具名条件）的对象。每条规则成为一个
信号，它的 message 成为句子；每个事实成为一张平表的一列，每个主体一行；事实的 $.a.b 也成为一列。与事实比较的
数和日期成为参数，便于修改和试算。强度、分值、等级、法律依据和正当解释，规则都没有写：使用模型之前请补充。

规则只要有一处不能转，整条略去，并写明该处的 JSON 路径、行、列和原因。含义不同之处见 test/compat/README.md，
最要紧的是：没有填写的内容，在这里是未知，在那里是假或错误。

--model 指定一个 YAML 文件，可写以下任何一项：
  id: imported.rules     title: 导入的规则     line: other         privacy: 3
  entity: name           主体是什么：name、case、account、object 或 unit
  key: 主体              哪一列的表头写明一行说的是谁、是什么
  dataset: facts         数据表的编号
  weight: 10             strength: medium      每个信号的分值和强度
  kinds: { amount: money, accountNo: account } 各事实的种类；没有写的，看它与什么比较

退出码：0 全部转换；1 有不能转换的，不加 --partial 时什么也不写；2 输入有误。

示例：
  mingjian import-rules rules.json
  mingjian import-rules rules.json --model skeleton.yaml --out our-rules
  mingjian import-rules rules.json --partial --format json`,
  },
  en: {
    summary: 'turn rules of json-rules-engine into a model',
    description: 'Turns rules of json-rules-engine into a model and the dataset that it reads.',
    file: 'rules as JSON',
    model: 'what the model needs and rules do not say (YAML)',
    out: 'folder of the pack to write, must not exist (default: print both files)',
    partial: 'write what can be turned, with comments that name what is left out',
    format: 'text | json: of the report',
    more: `
<file.json> holds one rule, a list of rules, or an object with "rules" and maybe "conditions" (named conditions).
Each rule becomes a signal, its message the sentence, and each fact a column of one flat dataset with a row for
each subject; $.a.b of a fact becomes a column too. Numbers and days that facts are compared with become
parameters, so that they can be changed and tuned. What a model says of strength, weight, bands, law and
innocent explanations rules do not say: edit that before the model is used.

A rule of which any part cannot be turned is left out as a whole, and the part is told with JSON pointer, line,
column and reason. Where the meaning differs is listed in test/compat/README.md: above all, what is not filled
in is unknown here, and false or an error there.

--model names a YAML file with any of these keys:
  id: imported.rules     title: 导入的规则     line: other         privacy: 3
  entity: name           name | case | account | object | unit: what a subject is
  key: 主体              the header of the column that says who or what a row is about
  dataset: facts         the id of the dataset
  weight: 10             strength: medium      of every signal
  kinds: { amount: money, accountNo: account } kinds of facts; else by what they are compared with

Exit code 0: all turned; 1: some part could not, and nothing is written without --partial; 2: bad input.

Examples:
  mingjian import-rules rules.json
  mingjian import-rules rules.json --model skeleton.yaml --out our-rules
  mingjian import-rules rules.json --partial --format json`,
  },
} satisfies CommandHelp
