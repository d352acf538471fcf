import { z } from 'zod'

/** What is known of a schema beyond its shape; a described copy of one keeps it. */
const languages = z.registry<{ readonly language: 'expression' }>()

/** The schema of a text that is an expression of the language. */
export const expression = z.string().min(1).register(languages, { language: 'expression' })

/**
 * Whether what a schema reads is an expression: whoever formats a model asks.
 *
 * @example
 * isExpression(modelSchema.shape.title) // => false
 */
export const isExpression = (schema: z.ZodType): boolean => languages.get(schema) !== undefined
