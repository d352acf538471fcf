import type { CommandHelp } from '../help/help-texts.ts'

export const loadHelp = {
  zh: {
    summary: '把数据读入工作区，以后不必再读原文件',
    description: '读取并清洗数据，加密保存在工作区里；以后直接筛查工作区，结果与筛查原文件相同。',
    data: '数据文件、文件夹和数据库地址；不给出则取当前文件夹 mingjian.yaml 所写的',
    workspace: '工作区文件，如 city.duckdb；没有则新建',
    office: '提供单位；对应文件已写明的不变',
    from: '完整覆盖期间的首日；对应文件已写明的不变',
    to: '完整覆盖期间的末日；对应文件已写明的不变',
    extracted: '提取数据之日；对应文件已写明的不变',
    replace: '替换同一数据表、单位和期间的批次，或内容相同而说明不同的批次',
    add: '与同一数据表、单位和期间的批次并存',
    quiet: '只打印批次编号',
    more: `
每个文件、工作表或表成为一个批次；一次装入的各批次同时生效，中途停止则一个也不留下，工作区仍是原样。
  内容相同的文件（按 SHA-256，不论文件名）已在其中的，不再装入，并写明是哪一批次；
  程序或数据表的定义有改动的，自动重新读取。
  数据表、单位和声明的期间相同而内容不同的，停下询问：更正后的数据用 --replace 替换，同一期间的另一部分用 --add 并存。
  没有声明期间的，总是并存：无法知道它是否替代了别的数据。
mingjian.yaml 中可写 workspace（工作区），每月只需 mingjian load，再 mingjian screen。
被拒收的记录和单元格一并保存，筛查时照样列入 rejects.csv。

各批次用随机密钥加密（AES-256-GCM），这些密钥再用本单位的密钥加密：没有密钥，不能从工作区读出任何姓名、证件号码
或文件名。不加密的只有：批次编号、数据表、提供单位、期间、行数和装入时间。密钥丢失即无法恢复，请另行备份。

示例：
  mingjian load ./2026-01 --workspace city.duckdb --office 市公积金中心 --from 2026-01-01 --to 2026-01-31
  mingjian load 流水.xlsx --workspace city.duckdb --mapping mapping.yaml
  mingjian screen city.duckdb                       筛查其中全部数据
  mingjian screen city.duckdb ./本月               也可与文件一起筛查
  mingjian workspace city.duckdb                    列出批次
  mingjian purge --workspace city.duckdb --older-than 365`,
  },
  en: {
    summary: 'read data into a workspace, so that files need not be read again',
    description:
      'Reads and cleans data and keeps them, encrypted, in a workspace; screening it finds what screening the files finds.',
    data: 'files, folders and addresses of databases; without them those of the mingjian.yaml in this folder',
    workspace: 'the file of the workspace, such as city.duckdb; made where there is none',
    office: 'who handed them over; where a mapping says it, that stands',
    from: 'first day of the period of which they hold every row; where a mapping says it, that stands',
    to: 'last day of that period; where a mapping says it, that stands',
    extracted: 'day of the export; where a mapping says it, that stands',
    replace:
      'take the place of batches of the same dataset, office and period, or of the same content of which other things were said',
    add: 'stand beside batches of the same dataset, office and period',
    quiet: 'print the ids of batches only',
    more: `
Each file, sheet or table becomes a batch. All batches of one load count from one moment on; where it is stopped, none
does, and the workspace is what it was.
  A file whose content is there already (by SHA-256, whatever its name) is not loaded again; its batch is named. Where
  the program or the definition of the dataset has changed since, it is read anew.
  Other content of the same dataset, office and declared period is refused until you say which it is: a correction
  (--replace), or another part of the period (--add).
  Without a declared period data are always added: nobody can tell whether they stand for others.
A mingjian.yaml may name the workspace: then a month is "mingjian load" and "mingjian screen".
Rejected records and cells are kept too: screening lists them in rejects.csv as ever.

Each batch is encrypted under a random key (AES-256-GCM), and these keys under the key of the office: without it no name,
number or name of a file can be read from a workspace. In clear stand only: ids of batches, datasets, offices, periods,
numbers of rows, and when they were loaded. Nothing gives the data back where the key is lost: keep a copy of it.

Examples:
  mingjian load ./2026-01 --workspace city.duckdb --office 市公积金中心 --from 2026-01-01 --to 2026-01-31
  mingjian load 流水.xlsx --workspace city.duckdb --mapping mapping.yaml
  mingjian screen city.duckdb                       screens all that is in it
  mingjian screen city.duckdb ./本月               with files too
  mingjian workspace city.duckdb                    lists the batches
  mingjian purge --workspace city.duckdb --older-than 365`,
  },
} satisfies CommandHelp
