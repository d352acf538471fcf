import type { CommandHelp } from '../help/help-texts.ts'

export const reidentifyHelp = {
  zh: {
    summary: '由持有原始数据的单位还原线索上的令牌',
    description: '用密钥和本单位的原始数据，查出线索上的令牌各是哪个号码。',
    run: '运行结果文件夹，或其中的 clues.jsonl',
    data: '本单位的原始数据文件和文件夹',
    key: '换成令牌时所用的密钥文件',
    out: '写入的文件，须尚不存在；只有本人可读',
    quiet: '不显示进度，只打印文件',
    more: `
令牌不能倒推：本命令重新计算本单位数据中每个号码的令牌，与线索上的比对。只写出已列入线索的令牌，不写其他任何
人；线索上的令牌被缩短时，按显示的部分比对，有两个号码符合的不写并注明。写出的 CSV 有线索编号、模型、令牌、
号码，以及数据中该号码旁的姓名或名称（有的话）。不是本单位数据中的令牌只计数，由其他单位还原。

密钥不是换成令牌时的那一把的，不写任何文件。

退出码：0 完成；2 输入有误；3 运行环境失败。

示例：
  mingjian reidentify run-2026-01-31 ./data --key shared.key --out named.csv`,
  },
  en: {
    summary: 'turn the tokens on clues back, by the office that holds the data',
    description:
      'Finds, with the key and the own data, which number each token on the clues stands for.',
    run: 'run folder, or the clues.jsonl in it',
    data: 'files and folders with the own data',
    key: 'file of the key with which the tokens were made',
    out: 'file to write, which must not exist; readable by its owner only',
    quiet: 'show no progress, print the file only',
    more: `
No token can be reversed: this computes the token of each number in the own data again and compares it with those on
the clues. Only tokens that stand on clues are written, and nobody else; where a clue shows a token shortened, what is
shown is compared, and a token that two numbers fit is not written but told. The CSV has the id of the clue, the model,
the token, the number, and the name beside the number in the data where there is one. Tokens that are not of
these data are counted, for other offices to turn back.

With another key than that of the tokens nothing is written.

Exit code 0: done; 2: bad input; 3: the surroundings failed.

Examples:
  mingjian reidentify run-2026-01-31 ./data --key shared.key --out named.csv`,
  },
} satisfies CommandHelp
