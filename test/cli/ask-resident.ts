import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What a command wrote, and how it ended. */
export interface Written {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

const runner = fileURLToPath(new URL('./resident.mjs', import.meta.url))

let resident: ChildProcess | undefined
/** What is asked waits for what was asked before: a process has one folder. */
let last: Promise<unknown> = Promise.resolve()

/**
 * Runs the built command in a folder, with the settings of that folder, in a process that stays for the
 * next one. It ends with the process that asked.
 */
export function askResident(cwd: string, args: readonly string[]): Promise<Written> {
  const asked = last.then(() => ask(cwd, args))
  last = asked.catch(() => undefined)
  return asked
}

async function ask(cwd: string, args: readonly string[]): Promise<Written> {
  resident ??= start()
  const child = resident
  const ended = new AbortController()
  const onExit = (): void =>
    ended.abort(new Error(`"mingjian ${args.join(' ')}" ended its process.`))
  child.once('exit', onExit)
  try {
    const answer = once(child, 'message', { signal: ended.signal })
    child.send({ args, cwd, config: join(cwd, '.config') })
    const [written] = await answer
    return written as Written
  } finally {
    child.off('exit', onExit)
  }
}

function start(): ChildProcess {
  const child = fork(runner, { execArgv: [] })
  child.once('exit', () => {
    resident = undefined
  })
  return child
}
