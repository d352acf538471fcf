import type { CommandHelp } from '../help/help-texts.ts'

export const mapHelp = {
  zh: {
    summary: '写出数据对应 mapping.yaml：哪些文件是哪张数据表',
    description: '查看每个文件的表头，写出它们各是哪张数据表、各表头是哪一列，供修改。',
    data: '含有数据的文件和文件夹',
    rules: '规则文件夹或包，代替已安装的；可重复',
    mapping: '据以写出的已有数据对应文件',
    out: '写入的文件（默认：数据文件夹里的 mapping.yaml）；已有的不覆盖',
    quiet: '不显示进度',
    more: `
认得的文件写出数据表和各列；认不得的，以注释写出最接近的数据表和可能的列，核对后去掉行首的 # 即生效。
相似只作提示，从不自行采用。写出的文件放在数据文件夹里，名为 mapping.yaml，screen 等命令即照此读取；每次运行
也把所用的对应写入运行结果文件夹，拷出来即可修改。

每个来源可写：
  files      文件名，* 代表任意字符（立案*.csv）；工作表写作 文件.xlsx#表名，
             数据库中的表写作 文件.duckdb#表名 或 数据库#表名。先写的先用。
             文件名都不符、表头却与某来源的 columns 和 unused 完全一致的，也按它读取。
  skip       不读取，及其理由
  dataset    数据表（mingjian catalog 列出全部）；不写则按表头认定
  header     表头所在的行，如 3，上下两行如 [3, 4]；不写则自动查找
  columns    表头: 列。写明的表头必须都在文件里，否则停下
  unused     不读取的表头
  units      金额的单位：元、万元或亿元；表头或标题行已写明的不必写
  empty      列中空单元格的含义：unknown 未知、none 没有、open 尚未结束
  coverage   完整覆盖的期间，如 { from: 2024-01-01, to: 2024-12-31 }。只有在其中，“没有记录”才说明没有
  left_out   换成令牌时略去的列（pseudonymise 写出）：视为没有，必备的也不例外
  office     提供单位；写入运行记录
  extracted  提取数据之日：此后发生的事，数据还不知道

示例：
  mingjian map ./data                               写入 data/mapping.yaml
  mingjian map ./data --out mapped.yaml
  mingjian screen ./data                            照 data/mapping.yaml 读取
  mingjian screen ./data --mapping mapped.yaml`,
  },
  en: {
    summary: 'write a mapping.yaml: which datasets files hold',
    description:
      'Looks at the headers of files and writes which datasets and columns they are, to be edited.',
    data: 'files and folders with data',
    rules: 'rules folder or package, instead of the installed ones; repeatable',
    mapping: 'an earlier mapping to go by',
    out: 'file to write (default: mapping.yaml in the folder of the data); none is written over',
    quiet: 'show no progress',
    more: `
Files that are known are written with their dataset and columns; of others the nearest dataset and likely columns
stand in comments, and count once the # is taken away. Likeness only suggests and never decides. Kept as mapping.yaml in
the folder of the data, the file is what screen and its kin read by; each run writes the one that it used into
its folder, to be copied and edited.

Of each source may be said:
  files      names, * for any characters (立案*.csv); a sheet is file.xlsx#sheet, a table of a
             database file.duckdb#table or database#table. The first that fits counts. A file that
             no name fits, but that has the very headers of a source's columns and unused, is read
             like it too.
  skip       not to be read, and why
  dataset    the dataset ("mingjian catalog" lists all); found by the headers without it
  header     the row of the header, such as 3, or two, [3, 4]; found where it is left out
  columns    header: column. All headers named must be in the file, or it stops
  unused     headers that are not read
  units      the unit of amounts: 元, 万元 or 亿元; needless where a header or title says it
  empty      what an empty cell of a column means: unknown, none, open (still running)
  coverage   the period of which it holds every row, such as { from: 2024-01-01, to: 2024-12-31 }: only inside it
             does a row that is not there say anything
  left_out   columns left out with tokens, as "pseudonymise" writes it: lacking, though they be required
  office     who handed it over, for the record of the run
  extracted  the day of the export: what happened later the data do not know

Examples:
  mingjian map ./data                               writes data/mapping.yaml
  mingjian map ./data --out mapped.yaml
  mingjian screen ./data                            reads by data/mapping.yaml
  mingjian screen ./data --mapping mapped.yaml`,
  },
} satisfies CommandHelp
