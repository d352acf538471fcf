import process from 'node:process'
import { createInterface } from 'node:readline/promises'
import type { InEach, Language } from '@mingjian/core'

/** Asks a question; what is answered, or the proposal where nothing is. */
export type Ask = (
  question: InEach,
  options?: {
    /** Taken where nothing is answered. */
    readonly proposal?: string | undefined
    /** Says what is wrong with an answer: then it is asked again. */
    readonly refuse?: (answer: string) => InEach | undefined
  },
) => Promise<string>

/** Where questions go and answers come from. */
export interface Desk {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
}

const needed: InEach = { zh: '此项必填。', en: 'This is needed.' }

/** Opens a conversation; it ends by itself where the signal aborts or the input closes. */
export async function withQuestions<T>(
  { input, output }: Desk,
  language: Language,
  signal: AbortSignal,
  converse: (ask: Ask) => Promise<T>,
): Promise<T> {
  const closed = new AbortController()
  const lines = createInterface({ input, output })
  // A terminal in this mode hands Ctrl-C to the conversation and not to the process.
  lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'))
  lines.once('close', () => closed.abort())
  const ended = AbortSignal.any([signal, closed.signal])
  const ask: Ask = async (question, { proposal, refuse } = {}) => {
    const offered = proposal === undefined ? '' : ` [${proposal}]`
    const written = await lines.question(`${question[language]}${offered}: `, { signal: ended })
    const answer = written.trim() === '' ? (proposal ?? '') : written.trim()
    const wrong = answer === '' ? needed : refuse?.(answer)
    if (wrong === undefined) return answer
    output.write(`  ${wrong[language]}\n`)
    return ask(question, { proposal, ...(refuse === undefined ? {} : { refuse }) })
  }
  try {
    return await converse(ask)
  } finally {
    lines.close()
  }
}
