import type { InEach, Told } from './in-each.ts'

/**
 * What can be said to users, by code: the parameters that it must be told, and its texts. Several
 * messages of one code stand as `code/variant`.
 */
export type Messages = Readonly<Record<string, (parameters: never) => InEach<Told>>>

/** What a message must be told. */
export type ParametersOf<M, Id extends keyof M> = M[Id] extends (parameters: infer P) => unknown
  ? P
  : never

/** The code of a message. */
export type CodeOf<Id extends string> = Id extends `${infer Code}/${string}` ? Code : Id

/**
 * Writes one of the messages; wrong parameters do not compile. What stands behind `/` in an id
 * tells messages of one code apart.
 *
 * @example
 * const lost = ({ file }: { file: string }) => inEach(() => ({ message: `No ${file}.`, hint: '' }))
 * tell({ 'file-missing/csv': lost }, 'file-missing/csv', { file: 'a.csv' }).code
 */
export function tell<M extends Messages, Id extends keyof M & string>(
  messages: M,
  id: Id,
  parameters: ParametersOf<M, Id>,
): { readonly code: CodeOf<Id>; readonly told: InEach<Told> } {
  const write = messages[id] as unknown as (p: ParametersOf<M, Id>) => InEach<Told>
  const [code] = id.split('/')
  return { code: code as CodeOf<Id>, told: write(parameters) }
}
