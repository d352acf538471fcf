import type { CommandHelp } from '../help/help-texts.ts'

export const catalogHelp = {
  zh: {
    summary: '列出模型读取的数据表，以及它们的列和表头',
    description: '列出目录中的数据表，或显示其中一张：它的列和可接受的表头。',
    id: '数据表的编号',
    rules: '规则文件夹或包，其中的数据表一并列出；可重复',
    format: 'text（文字）或 json',
    template: 'xlsx 或 csv：写出供填报的空白模板',
    out: '模板写入的文件',
    more: `
文件按表头与数据表对应：每一列只认所列的写法，相近的写法不算。缺少必有列的文件会被拒绝。给出 [数据表] 时
显示它的列：名称、种类、是否必有、空单元格的含义、代码及其写法，以及表头。

--template xlsx 写出一张空白表供单位填报：第 1 行为中文名称，第 2 行为列名，数据从第 3 行起；必备的列黄底加粗，
证件号、账号等整列为文本格式，日期为日期格式；第二页说明各列怎样填写。--template csv 写出同样的两行。用 --out 写入
文件，Excel 可直接打开；已有的文件不会被覆盖。自己的数据表写成规则文件夹中的 YAML 文件：见 --rules；编辑器的提示
见 mingjian schema catalog。

示例：
  mingjian catalog                                  全部数据表
  mingjian catalog bank_txn                         其中一张，连同它的列
  mingjian catalog bank_txn --template xlsx --out 银行流水.xlsx
  mingjian catalog --rules our-rules --format json  连同一个文件夹里的，供程序读取`,
  },
  en: {
    summary: 'list the datasets that models read, with columns and headers',
    description: 'Lists the datasets of the catalog, or shows one: its columns and their headers.',
    id: 'id of a dataset',
    rules: 'rules folder or package whose datasets are known too; repeatable',
    format: 'text | json',
    template: 'xlsx | csv: an empty table to be filled in',
    out: 'file that the template is written to',
    more: `
Files are matched to datasets by their headers: each column is known by the spellings that are listed, and by none
that is merely like them. A file without a required column is refused. With [dataset] its columns are shown: title,
kind, whether required, what an empty cell means, the codes and their spellings, and the headers.

--template xlsx writes an empty table for an office to fill in: Chinese titles in row 1, names of columns in row 2,
data from row 3. Required columns are bold on yellow, columns of identifiers are text, those of days dates; a second
sheet says how to fill each in. --template csv writes the same two rows. With --out it goes to a file that Excel opens
as it is; nothing is written over.
Datasets of your own are YAML files in a rules folder: see --rules, and "mingjian schema catalog" for editors.

Examples:
  mingjian catalog                                  all datasets
  mingjian catalog bank_txn                         one of them, with its columns
  mingjian catalog bank_txn --template xlsx --out 银行流水.xlsx
  mingjian catalog --rules our-rules --format json  with those of a folder, for programs`,
  },
} satisfies CommandHelp
