/**
 * Runs commands in its folder one after the other, as `walk.ts` asks for them, and tells what each wrote.
 * One process runs all of a page: starting the command anew for each would take most of the time.
 */
import process from 'node:process'
import { runCli } from '@mingjian/cli'

// Each command listens to the streams anew.
for (const stream of [process.stdout, process.stderr]) stream.setMaxListeners(0)

process.on('message', async (args) => {
  const written = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr']) {
    process[name].write = (text) => {
      written[name] += text
      return true
    }
  }
  process.send({ code: await runCli(args), ...written })
})
