import { cliError } from '../cli-error.ts'

const word = '[a-z][a-z0-9-]*'
const forms = {
  model: new RegExp(`^${word}\\.${word}$`),
  concept: new RegExp(`^${word}\\.${word}$`),
  pack: new RegExp(`^${word}$`),
  dataset: new RegExp(`^(?:${word}\\.)?[a-z][a-z0-9_]*$`),
} as const

export type NewKind = keyof typeof forms

export const newKinds = Object.keys(forms) as NewKind[]

/** Refuses an id that nothing of the kind can have; gives its pack and its name in it. */
export function requireId(
  kind: NewKind,
  id: string,
): { readonly pack: string; readonly name: string } {
  if (!forms[kind].test(id)) throw cliError('new-id', { kind, id })
  const [pack = '', name = pack] = id.split('.')
  return { pack, name }
}
