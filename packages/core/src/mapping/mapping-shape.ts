import { z } from 'zod'
import { nameThere } from '../dataset/definition-shape.ts'

const header = z.string().min(1)
const day = z.string()
const row = z.int().min(1)

const sourceSchema = z.strictObject({
  files: z
    .array(z.string().min(1))
    .min(1)
    .describe(
      '文件名，* 代表任意字符；工作表和数据库中的表写作“文件名#表名” · ' +
        'names of files; * stands for any characters; a sheet is file.xlsx#sheet, a table file.duckdb#table',
    ),
  skip: z
    .string()
    .min(1)
    .optional()
    .describe('不读取及其理由 · these are not read, and why; nothing else is said of them then'),
  dataset: nameThere
    .optional()
    .describe('是哪个数据表；不写则按表头判断 · the dataset; found by the headers without it'),
  header: z
    .union([
      row,
      z
        .array(row)
        .min(1)
        .max(2)
        .refine(
          ([first = 0, second]) => second === undefined || second === first + 1,
          'Expected the row of the header, or two rows that follow each other, such as [3, 4].',
        ),
    ])
    .optional()
    .describe(
      '表头所在的行，一行或上下两行（[3, 4]）；不写则自动查找 · ' +
        'the row that is the header, or the two of them ([3, 4]); found where it is left out',
    ),
  columns: z
    .record(header, nameThere)
    .optional()
    .describe(
      '表头对应的列，先于目录；两行表头写作“上|下” · ' +
        'header to column, before what the catalog says; of two header rows "upper|lower"',
    ),
  unused: z
    .array(header)
    .optional()
    .describe('不读取的表头 · headers that are read as no column, whatever the catalog says'),
  units: z
    .record(header, z.enum(['元', '万元', '亿元']))
    .optional()
    .describe(
      '金额列的单位，表头没有写明时用 · the unit of amounts, where the header does not say it',
    ),
  empty: z
    .record(nameThere, z.enum(['unknown', 'none', 'open']))
    .optional()
    .describe(
      '列中空单元格的含义，代替目录所写：unknown 未知、none 没有、open 尚未结束 · ' +
        'what an empty cell of a column means here, instead of what the catalog says',
    ),
  coverage: z
    .strictObject({
      from: day.optional().describe('首日；不写则不限 · the first day; open where left out'),
      to: day.optional().describe('末日；不写则不限 · the last day; open where left out'),
    })
    .optional()
    .describe(
      '这些文件完整覆盖的期间 · the period of which they hold every row: only inside it does a row that is not there say anything',
    ),
  left_out: z
    .array(nameThere)
    .optional()
    .describe(
      '提供单位换成令牌时略去的列：视为来源没有，必备的也不例外 · ' +
        'columns that the office left out when it replaced numbers by tokens: the files lack them, also where they are required',
    ),
  office: z.string().min(1).optional().describe('提供单位 · the office that handed them over'),
  extracted: day.optional().describe('提取数据之日 · the day on which they were extracted'),
})

/** The zod schema of a `mapping.yaml`: which datasets files hold, and the column of each header. */
export const mappingSchema = z.strictObject({
  sources: z
    .array(sourceSchema)
    .describe('各来源，先写的先用 · the sources; the first whose names fit counts'),
})

/** What is said of some files. */
export type MappedSource = z.infer<typeof sourceSchema>
