import type { InEach, Messages, Told } from '@mingjian/core'
import { none } from './no-hint.ts'

/** What the command says of runs, their clues and keys. */
export const runsMessages = {
  'out-place': ({ place }: { place: string }): InEach<Told> => ({
    zh: { message: `结果文件夹的名称里不认识 ${place}。`, hint: '只能写 {as_of}，代表基准日。' },
    en: {
      message: `Unknown ${place} in the name of the run folder.`,
      hint: 'Only {as_of} stands for something: the day of the run.',
    },
  }),
  'out-exists': ({ out, isFolder }: { out: string; isFolder: boolean }): InEach<Told> => ({
    zh: {
      message: `${isFolder ? '文件夹' : '文件'}“${out}”已经存在。`,
      hint: '请用 --out 另取名称；一次运行从不覆盖以前的结果。',
    },
    en: {
      message: `The ${isFolder ? 'folder' : 'file'} "${out}" exists already.`,
      hint: 'Name another one with --out; a run never writes over an earlier one.',
    },
  }),
  'out-taken': ({ name }: { name: string }): InEach<Told> => ({
    zh: { message: `文件夹“${name}”在此期间被另一次运行创建。`, hint: none },
    en: { message: `The folder "${name}" was made by another run meanwhile.`, hint: none },
  }),
  'key-missing': ({ path }: { path: string }): InEach<Told> => ({
    zh: {
      message: `找不到密钥文件“${path}”。`,
      hint: '工作区只能用装入数据时的密钥打开；请用 --key 指明。',
    },
    en: {
      message: `Missing key file "${path}".`,
      hint: 'A workspace is opened with the key that its data were loaded under: name it with --key.',
    },
  }),
  'key-broken': ({ path }: { path: string }): InEach<Told> => ({
    zh: {
      message: `密钥文件“${path}”不完整：应为 64 位十六进制数字。`,
      hint: '请从备份恢复；换用新密钥后，所有线索的编号都会改变。',
    },
    en: {
      message: `Broken key file "${path}": expected 64 hexadecimal digits.`,
      hint: 'Restore it from a copy; a new key gives every clue a new id.',
    },
  }),
  'key-folder': ({ path }: { path: string }): InEach<Told> => ({
    zh: { message: `密钥应为文件，“${path}”是文件夹。`, hint: none },
    en: { message: `Expected a file as key, found a folder: "${path}".`, hint: none },
  }),
  'key-open': ({ path, mode }: { path: string; mode: string }): InEach<Told> => ({
    zh: {
      message: `密钥文件“${path}”可被他人读取（权限 ${mode}，应为 600）。`,
      hint: `有了它，任何人都能查出线索编号对应何人。请运行：chmod 600 "${path}"`,
    },
    en: {
      message: `The key file "${path}" may be read by others (mode ${mode}, expected 600).`,
      hint: `With it anyone can find out whose clue an id is. Run: chmod 600 "${path}"`,
    },
  }),
  'clue-unknown': ({
    prefix,
    total,
    undecided,
  }: {
    prefix: string
    total: number
    undecided: number
  }): InEach<Told> => ({
    zh: {
      message: `本次运行没有编号以“${prefix}”开头的线索。`,
      hint: `共有 ${total} 条线索，编号见 clues.jsonl 和 clues.csv。${
        undecided === 0
          ? ''
          : '\nundecided.csv 所列的待定主体不是线索，要用数据重新判断：explain --subject <编号> --model <模型> <数据…>。'
      }`,
    },
    en: {
      message: `No clue of this run has an id that begins with "${prefix}".`,
      hint: `The run holds ${total} clues; their ids stand in clues.jsonl and clues.csv.${
        undecided === 0
          ? ''
          : '\nAn undecided subject of undecided.csv is no clue and is judged anew over the data: explain --subject <id> --model <model> <data…>.'
      }`,
    },
  }),
  'clue-several': ({
    prefix,
    count,
    shown,
  }: {
    prefix: string
    count: number
    shown: readonly string[]
  }): InEach<Told> => ({
    zh: {
      message: `有 ${count} 条线索的编号以“${prefix}”开头。`,
      hint: `请多写几位：\n${shown.join('\n')}`,
    },
    en: {
      message: `${count} clues have an id that begins with "${prefix}".`,
      hint: `Write more of it:\n${shown.join('\n')}`,
    },
  }),
  'run-none': ({ dir }: { dir: string }): InEach<Told> => ({
    zh: {
      message: `“${dir}”不是运行结果文件夹：其中没有 run.json。`,
      hint: '请给出 mingjian screen 写出的文件夹。',
    },
    en: {
      message: `"${dir}" is no run folder: it holds no run.json.`,
      hint: 'Name the folder that mingjian screen wrote.',
    },
  }),
  'run-foreign': ({ path }: { path: string }): InEach<Told> => ({
    zh: {
      message: `“${path}”不是本版本的明鉴写出的形式。`,
      hint: '请重新运行 screen，或使用 run.json 所写的版本。',
    },
    en: {
      message: `"${path}" is not as this version of Mingjian writes it.`,
      hint: 'Screen again, or use the version that run.json names.',
    },
  }),
  'run-lacks': ({ name }: { name: string }): InEach<Told> => ({
    zh: {
      message: `运行结果文件夹中没有 ${name}。`,
      hint: '请在 --formats 中包含 jsonl，重新运行 screen。',
    },
    en: {
      message: `The run folder holds no ${name}.`,
      hint: 'Screen again with jsonl among --formats.',
    },
  }),
  'run-broken': ({ path, line }: { path: string; line: number | undefined }): InEach<Told> => ({
    zh: {
      message: `“${path}”${line === undefined ? '' : `第 ${line} 行`}不是完整的 JSON。`,
      hint: '请恢复该文件。',
    },
    en: {
      message: `Broken JSON in "${path}"${line === undefined ? '' : `, line ${line}`}.`,
      hint: 'Restore the file.',
    },
  }),
  'explain-ids': ({ count }: { count: number }): InEach<Told> => ({
    zh: { message: `应给出一个线索编号，给出了 ${count} 个。`, hint: explainUsage.zh },
    en: { message: `Expected one clue id, found ${count}.`, hint: explainUsage.en },
  }),
  'explain-reveal': (_: object): InEach<Told> => ({
    zh: {
      message: '运行时已经脱敏的内容，无法从结果文件夹中还原。',
      hint: '请去掉 --reveal，或带 --reveal 重新运行 screen。',
    },
    en: {
      message: 'What a run masked cannot be revealed from its folder.',
      hint: 'Leave out --reveal, or screen again with it.',
    },
  }),
  'explain-both': (_: object): InEach<Told> => ({
    zh: { message: '--run 和 --subject 只能选一个。', hint: explainUsage.zh },
    en: { message: 'Expected --run or --subject, found both.', hint: explainUsage.en },
  }),
  'explain-lacks': ({ option }: { option: 'run or --subject' | 'model' }): InEach<Told> => ({
    zh: {
      message: option === 'model' ? '缺少 --model。' : '缺少 --run 或 --subject。',
      hint: explainUsage.zh,
    },
    en: { message: `Missing --${option}.`, hint: explainUsage.en },
  }),
} satisfies Messages

const explainUsage: InEach = {
  zh: '写法：explain <线索编号> --run <运行结果文件夹>；或 explain --subject <主体的键或名称> --model <模型> <数据…>。',
  en: 'Write "explain <clue id> --run <dir>" or "explain --subject <key or name> --model <id> <data…>".',
}
