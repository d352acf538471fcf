import type { CommandHelp } from '../help/help-texts.ts'

export const readinessHelp = {
  zh: {
    summary: '数据够不够用：哪些模型能运行，线索为何这样少',
    description:
      '看数据够不够用：哪些模型能运行，各单位的数据在哪里对不上、为什么，先补什么最有用。',
    data: '数据文件、文件夹和数据库地址；不给出则取当前文件夹 mingjian.yaml 所写的',
    models: '只看这些模型：编号、包名或代号，用逗号分隔',
    params: '调整模型参数的文件（模型: { 参数: 值 }）',
    format: 'table（文字）或 json',
    html: '另写一份网页报告，可打印、可转交；须尚不存在',
    reveal: '不遮蔽姓名和证件号码',
    quiet: '不显示进度',
    more: `
运行所有模型而不列出线索，然后逐项说明：
  模型      能运行、缺部分数据、不能运行；要补的数据向谁要，多少主体在等它
  先补什么  补全、改正或改用其他列，各能多对上多少；哪张没有提供的数据表最有用
  关联      每处碰撞的两列各有多少行、多少个不同的值对上了，对不上的举三例（遮蔽），以及看得出的原因：
            位数丢失、脱敏、写法不同、录错一位、不在覆盖期间。看不出原因的不猜
  证件号码  各列填写、无法识别、校验位正确的有多少
  期间      每个来源覆盖的期间，以及别处有记录而它没有覆盖的月份
  步骤      每一步剩下多少行
只数行和值，不判断任何人；不写任何文件，用 --html 才写网页。

退出码：0 完成；1 完成，但有模型失败；2 输入有误。

示例：
  mingjian readiness ./data
  mingjian readiness ./data --models civil --html 数据情况.html
  mingjian readiness ./data --format json > readiness.json`,
  },
  en: {
    summary: 'tell whether data will do: which models can run, and why so few clues',
    description:
      'Tells whether data will do: which models can run, where the data of offices do not meet and why, and what to mend first.',
    data: 'files, folders and addresses of databases; without them those of the mingjian.yaml in this folder',
    models: 'only these models: ids, packs or codes, with commas',
    params: 'file of changed parameters (<model>: { <param>: <value> })',
    format: 'table | json',
    html: 'write a page too, to be printed or handed on; it must not exist yet',
    reveal: 'show names and identity numbers as they are',
    quiet: 'show no progress',
    more: `
Runs all models without listing clues, then tells of
  models    which can run, run with some data missing, cannot; what to ask whom for, and how many subjects wait
  repairs   how many more would meet if data were completed, mended, or compared by other columns; which missing
            dataset would help most
  joins     of both columns of each comparison how many rows and different keys meet, three that do not (masked),
            and the reason where it shows: lost digits, masks, another spelling, a mistyped digit, days that are
            not covered. Where no reason shows none is guessed
  numbers   how many cells of each identifying column are filled, unreadable, and have a valid check digit
  periods   what each source covers, and the months that others have and it does not
  steps     how many rows are left after each
It counts rows and keys and judges nobody; nothing is written but the page of --html.

Exit code 0: done; 1: done, but a model failed; 2: bad input.

Examples:
  mingjian readiness ./data
  mingjian readiness ./data --models civil --html 数据情况.html
  mingjian readiness ./data --format json > readiness.json`,
  },
} satisfies CommandHelp
