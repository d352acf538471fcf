import { z } from 'zod'
import { dataOptions } from './data-options.ts'

/** The options of `workspace`, parsed once. */
export const workspaceOptionsSchema = z.strictObject({
  key: dataOptions.key,
  lang: dataOptions.lang,
})

export type WorkspaceOptions = z.output<typeof workspaceOptionsSchema>
