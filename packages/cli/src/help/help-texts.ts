import type { InEach } from '@mingjian/core'

/** Texts of a help in each language, by the name of what they are said of. */
export type HelpTexts = InEach<Readonly<Record<string, string>>>

/**
 * The texts of a command: its line in the list of commands, its sentence, what stands behind the options, and
 * what each argument and option is.
 */
export type CommandHelp = InEach<{
  readonly summary: string
  readonly description: string
  readonly more: string
  readonly [name: string]: string
}>
