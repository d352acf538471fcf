import type { CommandHelp } from '../help/help-texts.ts'

export const schemaHelp = {
  zh: {
    summary: '模型、概念、数据表和案例的 JSON Schema，供编辑器使用',
    description: '打印或写出所编写文件的 JSON Schema。',
    kind: 'model、concept、catalog、cases、params、mapping 或 identity',
    out: '写入的文件夹；以前版本写出的会被替换',
    more: `
[种类] 是所描述的文件：model（模型）、concept（概念）、catalog（数据表）、cases（案例）、params（参数文件）、mapping（数据对应）或 identity（人工认定）。给出
种类则打印它的 JSON Schema；加 --out 则写成 <种类>.schema.json，不给种类则全部写出。两者都不给，列出各种类。

支持 YAML schema 的编辑器会提示键，用中文和英文说明每个键的含义，并随时标出写错之处。文件在首行指明：
  # yaml-language-server: $schema=../../schema/model.schema.json
JSON Schema 只管文件的写法；名称、类型和连接是否正确，由 mingjian check 检查。

示例：
  mingjian schema --out schema                      全部写出，供一个模型文件夹使用
  mingjian schema model > model.schema.json`,
  },
  en: {
    summary: 'JSON Schema of models, concepts, datasets and cases, for editors',
    description: 'Prints or writes the JSON Schemas of the documents that authors write.',
    kind: 'model | concept | catalog | cases | params | mapping | identity',
    out: 'folder to write to; schemas of an earlier version are replaced',
    more: `
[kind] is model, concept, catalog, cases, params, mapping or identity: the document that is described. With a kind its JSON Schema is
printed; with --out it is written there as <kind>.schema.json, without a kind those of all. Without either, the
kinds are listed.

An editor that knows YAML schemas then completes keys, says what each means in Chinese and English, and marks
what is misspelt as it is typed. A file tells it by its first line:
  # yaml-language-server: $schema=../../schema/model.schema.json
A schema knows the shape of a document; names, types and joins are what "mingjian check" finds.

Examples:
  mingjian schema --out schema                      all of them, for a folder of models
  mingjian schema model > model.schema.json`,
  },
} satisfies CommandHelp
