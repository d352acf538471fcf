import type { CommandHelp } from '../help/help-texts.ts'

export const tuneHelp = {
  zh: {
    summary: '试算参数取其他值时有多少线索',
    description: '让参数取若干个值，用数据逐一运行一个模型，统计线索。',
    model: '模型的文件、文件夹或编号',
    data: '数据文件和文件夹',
    param: '参数和要试的值；可给一次或两次',
    format: 'table（表格）、json 或 csv',
    quiet: '只打印表格',
    more: `
<模型> 是模型文件、模型的文件夹，或已安装模型的编号或代号；<数据…> 与 screen 的相同。数据只读一次，模型用每个值
各运行一次，结果与 screen --params 相同：各级线索数、待定的主体、受该参数影响的信号命中多少主体，以及与模型原值
相比新增、减少多少线索。命中过多、模型会被暂扣的值会标明。不点名任何人，不写任何文件。

--param 写模型或它所读概念的一个数或期间，以及要试的值：
  many_suits=10..30/5            起、止和步长（不写步长：所写最后一位的 1）
  back_min=0.5..0.9              0.5、0.6、0.7、0.8、0.9
  many_suits=15                  只试这一个值，与模型原值对照
  peak_span=30..90/30 days       以该期间的单位计
  civil.hpf-deduction.back_min=0.6..0.8      几处都有这个名字时，写明是哪个概念的
给出两次时，一个的每个值与另一个的每个值各试一次。至多 50 个值。按日期分段取值的参数是法律规定的，不试算。

退出码：0 完成；1 完成，但模型用某个值时失败；2 输入有误，或模型不能运行。

示例：
  mingjian tune docket.mass-plaintiff --param many_suits=10..30/5 立案.csv
  mingjian tune docket.mass-plaintiff --param many_suits=10..30/10 --param burst_suits=5..15/5 ./data
  mingjian tune civil.hpf-sham-litigation --param ring_min=2..6 ./data --format csv > ring.csv`,
  },
  en: {
    summary: 'show how many clues there are with other values of parameters',
    description:
      'Runs one model over data with several values of a parameter and counts the clues.',
    model: 'file, folder or id of a model',
    data: 'files and folders with data',
    param: 'parameter and its values; once or twice',
    format: 'table | json | csv',
    quiet: 'print the table only',
    more: `
<model> is a model file, the folder of a model, or the id or code of an installed model; <data…> are files and
folders as for screen. The data are read once, and the model runs with each value as "screen --params" would run
it: clues by band, undecided subjects, subjects on which a signal that the parameter reaches is a hit, and how
many clues are new or lost against the value of the model. A value at which the model would be held for flagging
too many is marked. Nobody is named; nothing is written.

--param names a number or a span of the model, or of a concept that it reads, and its values:
  many_suits=10..30/5            from, to, and the step (1 of the last place that is written, unless told)
  back_min=0.5..0.9              0.5, 0.6, 0.7, 0.8, 0.9
  many_suits=15                  one value, beside that of the model
  peak_span=30..90/30 days       in the unit of the span
  civil.hpf-deduction.back_min=0.6..0.8      of the concept, where several have the name
Given twice, each value of one is tried with each of the other. At most 50 values. Parameters with dated variants
are those of a law, and are not tuned.

Exit code 0: done; 1: done, but the model fails with some value; 2: bad input, or the model cannot run.

Examples:
  mingjian tune docket.mass-plaintiff --param many_suits=10..30/5 立案.csv
  mingjian tune docket.mass-plaintiff --param many_suits=10..30/10 --param burst_suits=5..15/5 ./data
  mingjian tune civil.hpf-sham-litigation --param ring_min=2..6 ./data --format csv > ring.csv`,
  },
} satisfies CommandHelp
