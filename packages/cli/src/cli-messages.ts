import type { Messages } from '@mingjian/core'
import { catalogMessages } from './messages/catalog.ts'
import { dataMessages } from './messages/data.ts'
import { importMessages } from './messages/import.ts'
import { modelsMessages } from './messages/models.ts'
import { newMessages } from './messages/new.ts'
import { optionsMessages } from './messages/options.ts'
import { runsMessages } from './messages/runs.ts'
import { tokensMessages } from './messages/tokens.ts'
import { tuneMessages } from './messages/tune.ts'
import { workspaceMessages } from './messages/workspace.ts'

/** What the command says of what it was given; `told` of other packages stands beside it. */
export const cliMessages = {
  ...optionsMessages,
  ...dataMessages,
  ...modelsMessages,
  ...catalogMessages,
  ...newMessages,
  ...runsMessages,
  ...importMessages,
  ...tuneMessages,
  ...tokensMessages,
  ...workspaceMessages,
} satisfies Messages
