import type { CommandHelp } from '../help/help-texts.ts'

export const explainHelp = {
  zh: {
    summary: '说明一条线索的全部内容，或某个主体为何不是线索',
    description: '说明一次运行中一条线索的全部内容，或者某个主体为何是、为何不是线索。',
    args: '与 --run 合用时为线索编号；与 --subject 合用时为数据文件和文件夹',
    run: '线索所在的结果文件夹',
    subject: '要用数据重新判断的主体',
    nth: '同名的有几个时，选第几个',
    model: '据以判断的模型：文件、文件夹或编号',
    shown: '至多显示多少行证据',
    reveal: '不遮蔽姓名和证件号码（与 --subject 合用）',
    quiet: '不显示进度',
    more: `
一次运行中的线索：显示结果文件夹中关于它的全部内容。编号见 clues.csv 和 clues.jsonl，写到能与其他线索区分的
前几位即可。运行时已遮蔽的仍然遮蔽，句子仍用运行时的语言。

为何（不）是线索：用数据运行模型，像显示线索那样显示一个主体，不论它是否进入某一级：每个信号要求什么、实际是
什么，分值多少，离各级还差多少；没有这个主体的，说明它的行在哪一步被排除。主体用它的键（键有几个部分的，中间
写“ / ”，与 cases.yaml 相同；也可只写一部分）或名称指明，写法与数据一致或与遮蔽后的输出一致；也可写它的编号，见
clues.csv、undecided.csv。同名的、键有一部分相同的、遮蔽后相同的有几个时逐一列出，用 --nth 选择。

退出码：0 已说明；1 模型在这些数据上失败；2 没有这条线索或这个主体，或输入有误。

示例：
  mingjian explain 3fa9 --run run-2026-01-31
  mingjian explain --subject 甲商贸有限公司 --model docket.mass-plaintiff ./data --as-of 2026-01-31`,
  },
  en: {
    summary: 'tell everything about one clue, or why a subject is none',
    description: 'Tells everything about one clue of a run, or why a subject is a clue or none.',
    args: 'with --run the id of a clue; with --subject files and folders',
    run: 'run folder that holds the clue',
    subject: 'a subject, to be judged anew over the data',
    nth: 'which of several subjects of that name',
    model: 'file, folder or id of the model that judges it',
    shown: 'at most so many rows of evidence',
    reveal: 'do not mask names and identity numbers (with --subject)',
    quiet: 'no progress',
    more: `
A clue of a run: everything that the run folder holds about it. The id stands in clues.csv and clues.jsonl; its
first signs are enough where no other clue begins with them. What the run masked stays masked, and sentences
stay in the language of the run.

Why (not): the model runs over the data, and one subject is shown as clues are, in a band or not: each signal
with what was wanted and found, the score, and how far it is from each band; or, where there is no such
subject, in which step its rows were lost. A subject is named by its key (parts of a longer key stand between
" / ", as in cases.yaml; one of them may do) or by its name, as in the data or as outputs print them masked, or by
its id in clues.csv or undecided.csv. Several of one name or part, or masked alike, are listed, for --nth to choose.

Exit code 0: explained; 1: the model fails on this data; 2: no such clue or subject, or bad input.

Examples:
  mingjian explain 3fa9 --run run-2026-01-31
  mingjian explain --subject 甲商贸有限公司 --model docket.mass-plaintiff ./data --as-of 2026-01-31`,
  },
} satisfies CommandHelp
