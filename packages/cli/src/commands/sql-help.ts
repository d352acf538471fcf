import type { CommandHelp } from '../help/help-texts.ts'

export const sqlHelp = {
  zh: {
    summary: '显示模型将要运行的 SQL',
    description: '逐条显示后端为一个模型将要运行的 SQL。',
    model: '模型的文件、文件夹或编号',
    rules: '规则文件夹或包，其中的数据表和模型一并可用；可重复',
    backend: 'duckdb、postgres、spark 或 memory',
    step: '只显示这一步的语句',
    more: `
<模型> 是模型文件、模型的文件夹，或已安装模型的编号或代号。不运行，也不需要数据：假定数据含有目录中的每一列，
并覆盖全部时间。用文件运行时知道它们覆盖什么，会为此增加条件。

DuckDB 运行的就是这里显示的语句。PostgreSQL 和 Spark 的只供查看：目前没有命令在它们上面运行。

语句中不写具体的值：$1、$2 …（Spark 为 :p1、:p2 …）列在每条语句下面。只被读取一次的表写在读它的语句里；用 --step
可单独显示一步。概念排在读取它的模型之前，它的表名为 <包>.<概念>.<步骤>，--step 也这样写。

示例：
  mingjian sql docket.mass-plaintiff
  mingjian sql rules/docket/mass-plaintiff --step plaintiff_suits`,
  },
  en: {
    summary: 'show the SQL that a model would run',
    description: 'Shows the SQL that a backend would run for a model, statement by statement.',
    model: 'file, folder or id of a model',
    rules: 'rules whose catalog and models are known too; repeatable',
    backend: 'duckdb | postgres | spark | memory',
    step: 'only the statements of this step',
    more: `
<model> is a model file, the folder of a model, or the id or code of an installed model. Nothing is run and no
data is needed: it is taken that the data hold every column of the catalog, and that they cover all time. A
run over files knows what they cover and adds conditions for it.

DuckDB runs what it is shown here. PostgreSQL and Spark are shown only: no command runs on them yet.

Values never stand in the text: $1, $2 … (in Spark :p1, :p2 …) are listed beneath each statement. Tables that are
read once are parts of the statement that reads them; --step shows one by itself. Concepts come before the model
that reads them, their tables as <pack>.<concept>.<step>; so does --step name them.

Examples:
  mingjian sql docket.mass-plaintiff
  mingjian sql rules/docket/mass-plaintiff --step plaintiff_suits`,
  },
} satisfies CommandHelp
