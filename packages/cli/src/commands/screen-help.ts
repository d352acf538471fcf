import type { CommandHelp } from '../help/help-texts.ts'

export const screenHelp = {
  zh: {
    summary: '用所有能运行的模型筛查数据',
    description: '用所有能运行的模型筛查数据，把线索写入结果文件夹。',
    data: '数据文件、文件夹和数据库地址；不给出则取当前文件夹 mingjian.yaml 所写的',
    models: '只用这些模型：编号、包名或代号，用逗号分隔',
    out: '结果文件夹，须尚不存在（默认：run-<基准日>，已有则加 -2、-3 …）',
    formats: '写出哪些格式',
    top: '至多列出多少条线索',
    shown: 'clues.jsonl 中每个信号显示多少行证据',
    undecided: 'undecided.csv 中每个模型至多列出多少个待定主体',
    params: '调整模型参数的文件（模型: { 参数: 值 }）；线索会注明',
    changes: '逐格列出清洗时改动的单元格（changes.csv）',
    reveal: '不遮蔽姓名和证件号码；记入 run.json',
    quiet: '只打印结果文件夹',
    more: `
<数据…> 是文件或文件夹；文件夹中的 .csv、.tsv、.txt、.xlsx、.json、.jsonl、.parquet 和 .duckdb 文件都会读取，子文件夹不读。
每个文件、工作簿中的每个工作表、数据库文件中的每张表，按中文或英文表头（JSON 的键）与目录中的数据表对应，编码为 UTF-8 或 GBK 均可。
文件夹、工作簿和数据库中不是数据的略过并列出；直接给出的文件必须是数据。与某张数据表对应而缺少必有列的表会使运行停止，以免改了表头的数据悄悄丢失。

也可以是 mingjian load 建立的工作区，结果与筛查装入的文件相同；或 PostgreSQL 数据库的地址：postgres://用户@主机:端口/数据库，密码放在 PGPASSWORD 或 ~/.pgpass 里；
或 MySQL、MariaDB 数据库的地址：mysql://用户@主机:端口/数据库，密码放在 MYSQL_PWD 里。只读，绝不写入；
视图在数据对应文件中写明（数据库#视图名）才读取。

人工认定谁与谁是、不是同一人的，写进数据旁边的 identity.yaml，或用 --identity 指明；写法见 mingjian schema identity。
凡依据认定的线索都写明认定人、日期和理由。

结果文件夹中有
  clues.csv        线索表，可用 Excel 打开
  clues.jsonl      线索全文，每行一条
  evidence.jsonl   全部证据行，注明文件和记录号
  rejects.csv      无法读取的记录和单元格
  changes.csv      清洗时改动的每个单元格，改前改后；用 --changes 才写出
  mapping.yaml     各文件按哪张表、哪些列读取；改后放进数据文件夹即照此读取（见 mingjian map）
  run.json         版本、数据指纹、选项和各模型情况
  undecided.csv    待定主体：补齐数据后可能成为线索，各缺什么；有才写出
  apart.jsonl      按模型另列的主体；有才写出
它在运行完成时才出现，不会只写一半。

每月重复的运行，把选项写进 mingjian.yaml，放在数据旁边，以后只需 mingjian screen。其中的键与上列选项同名
（as_of、doubt_lost 用下划线），另有 data 和 workspace（工作区，见 mingjian load）；路径从该文件所在的文件夹算起，命令行上写的优先。例如：
  data: 本月
  models: civil
  params: office.yaml
  out: 结果/{as_of}

示例：
  mingjian screen ./data --models docket.mass-plaintiff --as-of 2026-01-31
  mingjian screen 立案登记.csv --encoding gbk --out 2026-01 --top 50
  mingjian screen 立案登记.xlsx --models docket
  mingjian screen postgres://10.0.0.5/court --mapping mapping.yaml
  mingjian screen ./data --params office.yaml      （docket.mass-plaintiff: { many_suits: 8 }）
  mingjian screen ./data --rules ./our-rules --backend memory --lang en`,
  },
  en: {
    summary: 'screen data with all models that can run',
    description:
      'Screens data with all models that can run and writes the clues into a run folder.',
    data: 'files, folders and addresses of databases; without them those of the mingjian.yaml in this folder',
    models: 'only these models: ids, packs or codes, with commas',
    out: 'run folder, must not exist (default: run-<as-of>, then -2, -3 …)',
    formats: 'what to write',
    top: 'at most so many clues',
    shown: 'rows of evidence shown in clues.jsonl for each signal',
    undecided: 'at most so many undecided subjects of each model in undecided.csv',
    params: 'changed parameters of models (model: { param: value }); clues show them',
    changes: 'list each cell that cleaning changed (changes.csv)',
    reveal: 'do not mask names and identity numbers; run.json records it',
    quiet: 'print the run folder only',
    more: `
<data…> are files, or folders whose .csv, .tsv, .txt, .xlsx, .json, .jsonl, .parquet and .duckdb files are read (not
those of sub-folders). Each, each sheet of a workbook and each table of a database file is matched to a dataset of the
catalog by its headers (in JSON its keys), Chinese or English, UTF-8 or GBK. What in them is no data is passed over and
listed; a file that you name must be data. A table that fits a dataset but lacks one of its required columns stops the run, so that no renamed header loses data.

A workspace that "mingjian load" made is data too, and gives what the files that were loaded give.
So is the address of a PostgreSQL database, postgres://user@host:port/database, the password in PGPASSWORD or ~/.pgpass,
and of a MySQL or MariaDB database, mysql://user@host:port/database, the password in MYSQL_PWD.
It is never written; a view is read where a mapping has its name (database#view).

What people have ruled of who is who stands in an identity.yaml beside the data, or where --identity says; see
mingjian schema identity. Clues that rest on a ruling say by whom, when and why.

The run folder holds
  clues.csv        the clues as a table for Excel
  clues.jsonl      the clues in full, one a line
  evidence.jsonl   all rows of evidence with file and record number
  rejects.csv      records and cells that could not be read
  changes.csv      each cell that cleaning changed, before and after; only with --changes
  mapping.yaml     how each file was read; edited and kept with the data it is what they are read by (see map)
  run.json         versions, fingerprints of the data, options, and what each model did
  undecided.csv    undecided subjects: with more data they may be clues; what each waits for; only where there are some
  apart.jsonl      subjects that a model lists apart; only where there are some
It appears when the run is complete, never half-written.

The options of a run of every month go into a mingjian.yaml beside the data; then it is "mingjian screen". Its keys
are the options above (as_of, doubt_lost with an underscore), data and workspace (see "load"); paths are seen from its folder, and what the
command line says counts first. For example:
  data: 本月
  models: civil
  params: office.yaml
  out: 结果/{as_of}

Examples:
  mingjian screen ./data --models docket.mass-plaintiff --as-of 2026-01-31
  mingjian screen 立案登记.csv --encoding gbk --out 2026-01 --top 50
  mingjian screen 立案登记.xlsx --models docket
  mingjian screen postgres://10.0.0.5/court --mapping mapping.yaml
  mingjian screen ./data --params office.yaml      (docket.mass-plaintiff: { many_suits: 8 })
  mingjian screen ./data --rules ./our-rules --backend memory --lang en`,
  },
} satisfies CommandHelp
