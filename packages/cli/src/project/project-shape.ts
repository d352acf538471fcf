import { z } from 'zod'

const text = z.string().min(1)
const list = z.union([text, z.array(text).min(1)])
const number = z.int().min(0)

/**
 * The options of a run that is made again and again, by the names of the flags. Names and numbers are never
 * revealed by a file: who wants that says so each time.
 */
export const projectSchema = z.strictObject({
  data: list
    .optional()
    .describe(
      '数据文件、文件夹和数据库地址（默认：本文件所在的文件夹）· files, folders and addresses of databases',
    ),
  workspace: text
    .optional()
    .describe(
      '工作区：load 装入 data 所写的数据，screen 改为读取它 · the workspace: load fills it with the data, screen reads it instead of them',
    ),
  models: list.optional().describe('只用这些模型 · only these models'),
  rules: list.optional().describe('规则文件夹或包 · rules folders or packages'),
  mapping: text.optional().describe('数据对应文件 · the mapping'),
  identity: text.optional().describe('人工认定的同一人 · rulings of who is who'),
  params: text.optional().describe('调整参数的文件 · changed parameters'),
  key: text.optional().describe('本单位的密钥 · the key of the office'),
  out: text
    .optional()
    .describe('结果文件夹，其中 {as_of} 为基准日 · run folder; {as_of} is the day of the run'),
  as_of: text.optional().describe('基准日（默认：今天）· the day of the run (today without it)'),
  backend: text.optional().describe('duckdb 或 memory · duckdb or memory'),
  threads: number.optional().describe('线程数 · threads'),
  memory: text.optional().describe('内存上限，如 4GB · memory limit, such as 4GB'),
  formats: list.optional().describe('写出的格式 · what to write'),
  top: number.optional().describe('至多列出多少条线索 · at most so many clues'),
  shown: number
    .optional()
    .describe('每个信号显示多少行证据 · rows of evidence shown for each signal'),
  undecided: number
    .optional()
    .describe('每个模型至多列出多少个待定主体 · at most so many undecided subjects of each model'),
  dataset: text.optional().describe('所有文件都是这张数据表 · the dataset that all files hold'),
  encoding: text.optional().describe('编码 · the encoding of all files'),
  changes: z
    .boolean()
    .optional()
    .describe('列出清洗时改动的单元格 · list each cell that cleaning changed'),
  doubt_lost: z
    .boolean()
    .optional()
    .describe('丢失的行能改变的，列为未知 · doubt what lost rows may change'),
  lang: text.optional().describe('zh 或 en · zh or en'),
})

export type Project = z.infer<typeof projectSchema>
