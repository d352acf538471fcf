import { readFile, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { type Location, ModelError, readShape } from '@mingjian/core'
import { showPath } from '@mingjian/packs'
import { cliError } from '../cli-error.ts'
import { isAddress } from '../data/is-address.ts'
import { projectName } from '../data/settings-files.ts'
import { type Project, projectSchema } from './project-shape.ts'

/** The options of a project as `screen` takes them, with paths from the folder of now. */
export interface ReadProject {
  readonly file: string
  readonly data: readonly string[]
  /** By the names of the parsed options. */
  readonly options: Readonly<Record<string, unknown>>
  /** What it says is to be read; whether it is there was not looked at. */
  readonly places: readonly ProjectPlace[]
}

/** A file or folder that a project names. */
export interface ProjectPlace {
  readonly key: 'data' | 'rules' | 'mapping' | 'identity' | 'params'
  readonly path: string
  readonly at: Location
}

/** Options that are paths: they are seen from the folder of the file. */
const paths: readonly (keyof Project)[] = [
  'mapping',
  'identity',
  'params',
  'key',
  'out',
  'workspace',
]

/**
 * Reads the project in the folder of the data, or in the folder of now where no data are named;
 * undefined where there is none.
 *
 * @throws ModelError with every mistake in it.
 */
export async function readProject(data: readonly string[]): Promise<ReadProject | undefined> {
  const files: string[] = []
  for (const folder of data.length === 0 ? ['.'] : data.filter((each) => !isAddress(each))) {
    const file = join(folder, projectName)
    if ((await stat(file).catch(() => undefined))?.isFile() === true) files.push(file)
  }
  const [file] = files
  if (file === undefined) return undefined
  if (files.length > 1) throw cliError('project-several', { files: files.map(showPath) })
  const { loaded, diagnostics } = readShape(
    await readFile(file, 'utf8'),
    showPath(file),
    projectSchema,
  )
  if (loaded === undefined) throw new ModelError(diagnostics)
  const { value, locate } = loaded
  return { ...toOptions(value, file, data), places: placesOf(value, dirname(file), locate) }
}

const read = ['data', 'rules', 'mapping', 'identity', 'params'] as const

/** Packages among the rules are no places, nor are databases among the data. */
const placesOf = (
  project: Project,
  folder: string,
  locate: (path: readonly (string | number)[]) => Location,
): ProjectPlace[] =>
  read.flatMap((key) => {
    const value = project[key]
    if (value === undefined) return []
    return listOf(value).flatMap((path, i): ProjectPlace[] => {
      if (key === 'rules' && path.startsWith('@')) return []
      if (key === 'data' && isAddress(path)) return []
      const at = locate(typeof value === 'string' ? [key] : [key, i])
      return [{ key, path: resolve(folder, path), at }]
    })
  })

function toOptions(
  project: Project,
  file: string,
  named: readonly string[],
): Omit<ReadProject, 'places'> {
  const folder = dirname(file)
  const from = (path: string): string => (isAddress(path) ? path : join(folder, path))
  const { data, rules, ...rest } = project
  const options = Object.entries(rest).map(([key, value]) => {
    const name = key.replace(/_[a-z]/g, (sign) => (sign[1] as string).toUpperCase())
    const isPath = paths.includes(key as keyof Project)
    const written = Array.isArray(value) ? value.join(',') : value
    if (typeof written === 'boolean') return [name, written]
    return [name, isPath ? from(String(written)) : String(written)]
  })
  return {
    file: showPath(file),
    data: named.length > 0 ? named : listOf(data ?? '.').map(from),
    options: {
      ...Object.fromEntries(options),
      ...(rules === undefined
        ? {}
        : { rules: listOf(rules).map((place) => placeOf(place, folder)) }),
    },
  }
}

const listOf = (value: string | readonly string[]): readonly string[] =>
  typeof value === 'string' ? [value] : value

/** A rules folder is seen from the folder of the file; the name of a package stays. */
const placeOf = (place: string, folder: string): string =>
  place.startsWith('@') ? place : showPath(resolve(folder, place))
