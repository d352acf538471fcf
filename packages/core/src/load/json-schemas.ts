import { z } from 'zod'
import { datasetDefinitionSchema } from '../dataset/definition.ts'
import { mappingSchema } from '../mapping/mapping-shape.ts'
import { casesSchema } from '../model/case-schema.ts'
import { NumberText } from '../model/number-text.ts'
import { conceptSchema, modelSchema } from '../model/schema.ts'
import { rulingsSchema } from '../rulings/rulings-shape.ts'
import { paramsSchema } from './load-params.ts'

/** A document that authors write: what it is, and the zod schema that loads it. */
interface Document {
  readonly title: string
  readonly schema: z.ZodType
}

/** The documents that authors write, by the word that the command line knows them by. */
export const documents = {
  model: { title: '监督模型 model.yaml · supervision model', schema: modelSchema },
  concept: { title: '概念 concepts/*.yaml · steps that models share', schema: conceptSchema },
  catalog: { title: '数据表 · dataset of the catalog', schema: datasetDefinitionSchema },
  cases: { title: '案例 cases.yaml · cases of a model', schema: casesSchema },
  params: { title: '参数调整 --params · parameters that an office changes', schema: paramsSchema },
  mapping: { title: '数据对应 mapping.yaml · which datasets files hold', schema: mappingSchema },
  identity: { title: '人工认定 identity.yaml · rulings of who is who', schema: rulingsSchema },
} as const satisfies Record<string, Document>

/** The kinds of documents that authors and offices write. */
export type DocumentKind = keyof typeof documents

/** All kinds of documents, in the order of {@link documents}. */
export const documentKinds = Object.keys(documents) as DocumentKind[]

/**
 * The JSON Schema (draft 7, which editors of YAML know) of a kind of document, made from the schema
 * that loads it. It says what a document's shape is; names, types and joins are left to
 * `checkModel`.
 *
 * @example
 * jsonSchema('model')['title'] // => documents.model.title
 */
export function jsonSchema(kind: DocumentKind): Readonly<Record<string, unknown>> {
  const { title, schema } = documents[kind]
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: written }) => {
      // A number is kept as text where a binary float would change it: to an editor it is a number.
      if (zodSchema instanceof z.ZodUnion && written.anyOf !== undefined) {
        written.anyOf = written.anyOf.filter((_, i) => !isNumberText(zodSchema.options[i]))
      }
      if (written.maximum === Number.MAX_SAFE_INTEGER) delete written.maximum
    },
  })
  return { $schema, title, ...rest }
}

const isNumberText = (schema: unknown): boolean =>
  schema instanceof z.ZodCustom && schema.safeParse(new NumberText('0')).success
