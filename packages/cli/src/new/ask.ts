import process from 'node:process'
import { createInterface } from 'node:readline'
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

/** Thrown where the input ends before all is answered. */
export class NoMoreAnswers extends Error {
  override readonly name = 'NoMoreAnswers'
}

/** Opens a conversation; it ends where the input does. Answers may be typed before they are asked for. */
export async function withQuestions<T>(
  { input, output }: Desk,
  language: Language,
  signal: AbortSignal,
  converse: (ask: Ask) => Promise<T>,
): Promise<T> {
  const lines = createInterface({ input, output, signal })
  // A terminal in this mode hands Ctrl-C to the conversation and not to the process.
  lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'))
  const answers = lines[Symbol.asyncIterator]()
  const ask: Ask = async (question, { proposal, refuse } = {}) => {
    const offered = proposal === undefined ? '' : ` [${proposal}]`
    // A prompt is one line; what there is to choose from stands above it, once.
    const [, above, last] = /^((?:.*\n)*)(.*)$/.exec(question[language]) ?? []
    output.write(above ?? '')
    lines.setPrompt(`${last}${offered}: `)
    for (;;) {
      lines.prompt()
      const { value, done } = await answers.next()
      if (done === true) throw new NoMoreAnswers('The input ended.')
      const answer = value.trim() === '' ? (proposal ?? '') : value.trim()
      const wrong = answer === '' ? needed : refuse?.(answer)
      if (wrong === undefined) return answer
      output.write(`  ${wrong[language]}\n`)
    }
  }
  try {
    return await converse(ask)
  } finally {
    lines.close()
  }
}
