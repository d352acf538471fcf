import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import process from 'node:process'

/** What npm tells a script about its own project; outside of it, none of this is true. */
const ofProject = /^(npm_(package|lifecycle)_|npm_command$|npm_config_local_prefix$|INIT_CWD$)/i

/**
 * The surroundings of someone else: the settings of npm, but no word of this project, and a home
 * folder of its own for what the command keeps.
 */
export function outsideEnv(home) {
  const kept = Object.entries(process.env).filter(([name]) => !ofProject.test(name))
  return { ...Object.fromEntries(kept), HOME: home, USERPROFILE: home, XDG_CONFIG_HOME: home }
}

/** Runs a program to its end, with nothing to read, and returns what it said. */
export function run(command, args, { cwd, env = process.env, shell = false }) {
  const done = spawnSync(command, args, {
    cwd,
    env,
    shell,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  })
  const said = `${done.stdout ?? ''}${done.stderr ?? ''}`
  if (done.error !== undefined) throw done.error
  if (done.status !== 0) {
    throw new Error(`${[command, ...args].join(' ')} ended with ${done.status}:\n${said}`)
  }
  return done.stdout
}

/** Runs npm or npx: the one that runs us, where we are a script of npm. */
export function runNpm(tool, args, options) {
  const { npm_execpath: npm } = process.env
  if (npm?.endsWith('npm-cli.js')) {
    return run(process.execPath, [join(dirname(npm), `${tool}-cli.js`), ...args], options)
  }
  return run(tool, args, { ...options, shell: process.platform === 'win32' })
}
