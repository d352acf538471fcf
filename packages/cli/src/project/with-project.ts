import { stat } from 'node:fs/promises'
import type { Command } from 'commander'
import { cliError } from '../cli-error.ts'
import { type ProjectPlace, readProject } from './read-project.ts'

export interface WithProject {
  readonly data: readonly string[]
  readonly given: Readonly<Record<string, unknown>>
  /** The options that come from a file. */
  readonly from: { readonly file: string; readonly names: readonly string[] } | undefined
}

/**
 * The data and the options of a command, with those of a project where the command line says nothing; what is no
 * option of the command is for others.
 *
 * @throws CliError for a file or folder that it names and that is not there.
 */
export async function withProject(
  named: readonly string[],
  given: Readonly<Record<string, unknown>>,
  command: Command,
): Promise<WithProject> {
  const project = await readProject(named)
  if (project === undefined) {
    if (named.length === 0) throw cliError('data-unnamed', {})
    return { data: named, given, from: undefined }
  }
  const isOption = (name: string) => command.options.some((each) => each.attributeName() === name)
  const own = Object.entries(project.options).filter(
    ([name]) => isOption(name) && command.getOptionValueSource(name) !== 'cli',
  )
  // Who does not fill a workspace reads it: the data are in it.
  const { workspace } = project.options
  const isKept = named.length === 0 && typeof workspace === 'string' && !isOption('workspace')
  const used = new Set(named.length > 0 || isKept ? [] : ['data'])
  for (const [name] of own) used.add(name)
  await requirePlaces(project.places.filter(({ key }) => used.has(key)))
  return {
    data: isKept ? [workspace] : project.data,
    given: { ...given, ...Object.fromEntries(own), project: project.file },
    from: { file: project.file, names: own.map(([name]) => name) },
  }
}

/** What a project names must be there: else it is told where it is named, and where it was looked for. */
async function requirePlaces(places: readonly ProjectPlace[]): Promise<void> {
  const missing: ProjectPlace[] = []
  for (const place of places) {
    if ((await stat(place.path).catch(() => undefined)) === undefined) missing.push(place)
  }
  if (missing.length > 0) throw cliError('project-place', { missing })
}
