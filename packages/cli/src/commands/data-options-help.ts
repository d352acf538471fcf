import type { HelpTexts } from '../help/help-texts.ts'

/** The help of the options that several commands have. */
export const dataOptionsHelp = {
  zh: {
    rules: '规则文件夹或包，代替已安装的；可重复',
    asOf: '基准日（默认：今天，以北京时间计）',
    backend: 'auto、duckdb 或 memory；auto 按数据大小选取，结果相同',
    threads: '后端的线程数',
    memory: '后端的内存上限，如 4GB',
    lang: '输出和本帮助的语言',
    langOfSentences: '线索的句子、输出和本帮助的语言',
    langOfQuestions: '提问、输出和本帮助的语言',
    doubtLost: '被拒收的记录、缺少键值的行所能改变的，一律列为未知',
    dataset: '所有文件都是这张数据表，不按表头辨认',
    mapping: '数据对应文件，见 mingjian map（默认：数据所在文件夹里的 mapping.yaml）',
    identity: '人工认定谁与谁是、不是同一人的文件（默认：数据所在文件夹里的 identity.yaml）',
    encoding: 'utf-8、gbk、utf-16le 或 utf-16be，不自动判断',
    key: '本单位的密钥，用于线索编号和工作区（首次运行时生成）',
  },
  en: {
    rules: 'rules folder or package, instead of the installed ones; repeatable',
    asOf: 'day of the run (default: today in Asia/Shanghai)',
    backend: 'auto | duckdb | memory; auto goes by the size of the data, the result is the same',
    threads: 'threads of the backend',
    memory: 'memory limit of the backend, such as 4GB',
    lang: 'language of this output and of this help',
    langOfSentences: 'language of sentences, of this output and of this help',
    langOfQuestions: 'language of questions, of this output and of this help',
    doubtLost: 'leave unknown whatever rejected rows, and rows without a key, may change',
    dataset: 'the dataset that all files hold, instead of by headers',
    mapping:
      'how files are read, see "mingjian map" (default: mapping.yaml in the folder of the data)',
    identity:
      'what people have ruled of who is who (default: identity.yaml in the folder of the data)',
    encoding: 'utf-8, gbk, utf-16le or utf-16be, instead of found out',
    key: "the office's key, for ids of clues and workspaces (made on first use)",
  },
} satisfies HelpTexts
