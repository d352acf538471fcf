/**
 * Runs commands one after the other, each in the folder that it is asked for with, and tells what each
 * wrote. One process runs all of a file of tests: starting the command anew for each takes most of the time.
 */
import process from 'node:process'
import { runCli } from '@mingjian/cli'

// Each command listens to the streams anew.
for (const stream of [process.stdout, process.stderr]) stream.setMaxListeners(0)

process.on('message', async ({ args, cwd, config }) => {
  const written = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr']) {
    process[name].write = (text) => {
      written[name] += text
      return true
    }
  }
  process.chdir(cwd)
  process.env.XDG_CONFIG_HOME = config
  process.send({ code: await runCli(args), ...written })
})
