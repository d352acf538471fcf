import type { CommandHelp } from '../help/help-texts.ts'

export const showHelp = {
  zh: {
    summary: '显示模型某一步的行',
    description: '用数据运行一个模型，显示其中一步的行。',
    model: '模型的文件、文件夹或编号',
    data: '数据文件和文件夹；不给出则列出各步的列',
    step: '要看哪一步的行；不给出则列出各步',
    limit: '至多显示多少行（默认：表格为一屏，其他为全部）',
    all: '全部行',
    joined: '这一步读取的被连接表的列也一并显示',
    format: 'table（表格）、csv 或 jsonl',
    reveal: '不遮蔽姓名和证件号码',
    quiet: '只打印行和行数',
    more: `
<模型> 是模型文件、模型的文件夹，或已安装模型的编号或代号；<数据…> 与 screen 的相同。运行模型后，显示这一步最后的
行：每行注明来自哪个文件的哪条记录，分组之后则按键显示。加 --joined 时，这一步从被连接的表读取的列也一并显示，
写作 别名.列。不给出数据时，列出各步和各列的类型。概念的步骤写法与 use 中的相同（<包>.<概念>.<步骤>），或用模型中给它的名字。

存疑的行可能改变的值连同区间显示，如 12 [12…15]；“?”表示未知或无界。行本身存疑的会标明。表格放不下时，各行并排，
每列占一行，什么也不截断；这时显示的行较少，除非用 --limit 或 --all 写明多少。

退出码：0 已显示；1 已显示，但模型在这些数据上失败；2 输入有误，或模型不能运行。

示例：
  mingjian show docket.mass-plaintiff --step named_suit 立案.csv
  mingjian show rules/docket/mass-plaintiff --step plaintiff_suits ./data --limit 5
  mingjian show docket.mass-plaintiff --step plaintiff_suits ./data --format csv > rows.csv`,
  },
  en: {
    summary: 'show the rows of one step of a model',
    description: 'Runs one model over data and shows the rows of one of its steps.',
    model: 'file, folder or id of a model',
    data: 'files and folders with data; without them the columns of the steps',
    step: 'the step whose rows are shown; without it the steps are listed',
    limit: 'at most so many rows (default: a screenful in a table, else all)',
    all: 'all rows',
    joined: 'also the columns of joined tables that the step reads',
    format: 'table | csv | jsonl',
    reveal: 'do not mask names and identity numbers',
    quiet: 'print the rows and how many there are, nothing else',
    more: `
<model> is a model file, the folder of a model, or the id or code of an installed model; <data…> are files and
folders as for screen. The model runs, and the rows that the step ends with are shown: each with the file and
record that it came from, or by key once they are grouped. With --joined the columns that the step reads of joined
tables are shown too, as alias.column. Without data the steps are listed, each with its columns and their types. A step of a concept
is named as in "use" (<pack>.<concept>.<step>), or as the model calls it.

A value that rows in doubt could change is shown with its range, 12 [12…15]; ? is unknown or open. A row that
is in doubt itself is marked. Rows that are too wide for a table stand side by side, each line a column: nothing
is cut off. Of such rows fewer are shown unless --limit or --all says how many.

Exit code 0: shown; 1: shown, but the model fails on this data; 2: bad input, or the model cannot run.

Examples:
  mingjian show docket.mass-plaintiff --step named_suit 立案.csv
  mingjian show rules/docket/mass-plaintiff --step plaintiff_suits ./data --limit 5
  mingjian show docket.mass-plaintiff --step plaintiff_suits ./data --format csv > rows.csv`,
  },
} satisfies CommandHelp
