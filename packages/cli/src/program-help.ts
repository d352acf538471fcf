import type { HelpTexts } from './help/help-texts.ts'

/** The help of `mingjian` itself. */
export const programHelp = {
  zh: {
    description: [
      '明鉴用监督模型筛查多个单位汇集的数据，列出按次序排列、逐条说明理由的监督线索，供人核查：',
      '哪些对象最值得核实，每句话由哪些行证明，哪些因缺少数据而无法判断。离线运行，不向任何地方发送数据。',
      '线索均为待核，不是结论。',
    ].join(''),
    version: '显示版本',
    help: '显示本帮助',
    helpCommand: '显示某个命令的帮助',
    lang: '输出和帮助的语言',
    more: `
示例：
  mingjian screen ./data                            用所有能运行的模型筛查一个文件夹
  mingjian screen 立案.csv --models docket          用一个规则包筛查一个文件（.csv、.xlsx 或 .json）
  mingjian screen ./data --as-of 2026-01-31 --out 2026-01
  mingjian explain 3fa9 --run 2026-01               一条线索的全部内容
  mingjian explain --subject 甲公司 --model docket.mass-plaintiff ./data     它为什么是线索，或为什么不是
  mingjian check rules/docket/mass-plaintiff        模型中的错误：行、列和改法
  mingjian test rules/docket/mass-plaintiff         在每个后端上运行模型的案例
  mingjian map ./data                               写出各文件如何读取，供修改
  mingjian catalog bank_txn                         一张数据表的列，以及可接受的表头
  mingjian new model civil.late-payout              新建一个带案例的模型，供填写
  mingjian tune civil.hpf-sham-litigation --param ring_min=2..6 ./data    阈值取其他值时有多少线索
  mingjian import-rules rules.json --out our-rules  把 json-rules-engine 的规则转成模型
  mingjian pseudonymise ./data --key shared.key --out tokens       把号码换成令牌，与其他单位一起筛查
  mingjian reidentify 2026-01 ./data --key shared.key --out 还原.csv      线索上的令牌是谁
  mingjian load ./本月 --workspace city.duckdb      读一次数据，加密保存，以后直接筛查 city.duckdb

退出码：
  0    完成；模型因没有数据而未运行的会写明，不算失败
  1    完成，但有模型失败或被暂扣，有案例不通过，有规则不能转换，
       或 format --check 发现版式不同
  2    输入、模型或选项有误，或 --models 指名的模型不能运行
  3    运行环境失败：磁盘、权限、后端
  70   明鉴自身的错误：请报告
  130  已中断；没有留下半成品

各命令的说明见 mingjian <命令> --help。设置 MINGJIAN_DEBUG=1，出错时附上调用栈。`,
  },
  en: {
    description: [
      'Mingjian 明鉴 screens joined official data with supervision models (监督模型) and lists ranked,',
      "explained clues (监督线索) for a human to verify: who is worth a day's work, the rows that prove",
      'each statement, and what could not be judged for want of data. It works offline and sends nothing',
      'anywhere. A clue is to be verified (待核); it is not a finding.',
    ].join(' '),
    version: 'print the version',
    help: 'print this help',
    helpCommand: 'print the help of a command',
    lang: 'language of output and help',
    more: `
Examples:
  mingjian screen ./data                            all models that can run, on a folder of files
  mingjian screen 立案.csv --models docket          one pack of models on one file: .csv, .xlsx, .json
  mingjian screen ./data --as-of 2026-01-31 --out 2026-01
  mingjian explain 3fa9 --run 2026-01               everything about one clue
  mingjian explain --subject 甲公司 --model docket.mass-plaintiff ./data     why it is a clue or none
  mingjian check rules/docket/mass-plaintiff        mistakes in a model, with line, column and a hint
  mingjian test rules/docket/mass-plaintiff         its cases, on every backend
  mingjian map ./data                               how files are read, to be edited
  mingjian catalog bank_txn                         the columns of a dataset, and the headers that mean them
  mingjian new model civil.late-payout              a new model with cases, to be filled in
  mingjian tune civil.hpf-sham-litigation --param ring_min=2..6 ./data    clues with other values of a threshold
  mingjian import-rules rules.json --out our-rules  rules of json-rules-engine as a model
  mingjian pseudonymise ./data --key shared.key --out tokens       tokens for numbers: offices that cannot share rows
  mingjian reidentify 2026-01 ./data --key shared.key --out 还原.csv      whose the tokens on clues are
  mingjian load ./本月 --workspace city.duckdb      reads data once and keeps them, encrypted; then screen city.duckdb

Exit codes:
  0    done; a model without data is reported, that is no failure
  1    done, but a model failed or was held, a case of a model failed, a rule could not be turned,
       or with format --check a layout differs
  2    bad input, model or option, or a model named by --models cannot run
  3    the surroundings failed: disk, permission, backend
  70   an error of Mingjian: please report it
  130  interrupted; nothing is left behind

"mingjian <command> --help" tells more. MINGJIAN_DEBUG=1 adds stack traces to messages.`,
  },
} satisfies HelpTexts
