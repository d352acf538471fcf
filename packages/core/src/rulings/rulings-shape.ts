import { z } from 'zod'
import { nameThere } from '../dataset/definition-shape.ts'

const text = z.string().min(1)

const sideSchema = z.union([
  text.describe('证件号码或统一社会信用代码，加引号 · the number of a person or a firm, in quotes'),
  z
    .strictObject({
      dataset: nameThere.describe('数据表 · the dataset that holds the records'),
      where: z
        .record(nameThere, text)
        .describe(
          '这些记录的姓名（名称），以及案号、账号，或出生日期和性别，如证据所示 · ' +
            'the name on the records, and the case number or account, or the date of birth and the sex, as evidence shows them',
        ),
    })
    .describe('只有姓名的记录 · records that have a name and no number'),
])

const rulingSchema = z.strictObject({
  ruling: z
    .enum(['same', 'different'])
    .describe('same 同一人（单位），different 不是同一人 · one person or firm, or two'),
  pair: z
    .tuple([sideSchema, sideSchema])
    .describe('双方，至少一方是号码 · the two sides, one of them at least a number'),
  by: text.describe('认定人 · who has ruled so'),
  on: z.string().describe('认定之日 · the day of the ruling'),
  why: text.describe('依据 · the reason, such as a file that was looked into'),
})

/** The zod schema of an `identity.yaml`: what people have ruled of who is who. */
export const rulingsSchema = z.strictObject({
  rulings: z.array(rulingSchema).describe('各项认定 · the rulings'),
})

/** A ruling as it is written. */
export type WrittenRuling = z.infer<typeof rulingSchema>
