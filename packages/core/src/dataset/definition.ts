import { findDefinitionFaults } from './definition-faults.ts'
import { definitionShape } from './definition-shape.ts'

export {
  type ColumnDefinition,
  type DatasetDefinition,
  nameSchema,
  nameThere,
} from './definition-shape.ts'

/** The zod schema of one dataset of the catalog (`rules/catalog/<id>.yaml`). */
export const datasetDefinitionSchema = definitionShape.superRefine((definition, context) => {
  for (const fault of findDefinitionFaults(definition)) {
    context.addIssue({ code: 'custom', path: [...fault.path], message: fault.message })
  }
})
