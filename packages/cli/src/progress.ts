import type { BackendProgress } from '@mingjian/core'
import { SingleBar } from 'cli-progress'
import type { Terminal } from './terminal.ts'

/** Shows how far a run is, on stderr. */
export interface Progress {
  /** A new stage, such as the reading of a file. */
  stage(text: string): void
  /** What the backend reports. */
  backend(progress: BackendProgress): void
  stop(): void
}

const silent: Progress = { stage() {}, backend() {}, stop() {} }

export interface ProgressOptions {
  readonly quiet: boolean
  readonly language: 'zh' | 'en'
  /** Stages expected, for the length of the bar. */
  readonly stages: number
}

/** A bar on a terminal, one line for each stage in a log, nothing with --quiet. */
export function createProgress(terminal: Terminal, options: ProgressOptions): Progress {
  if (options.quiet) return silent
  return terminal.isInteractive ? createBar(terminal, options) : createLog(terminal, options)
}

const words = {
  zh: { load: '装载', run: '运行', rows: '行' },
  en: { load: 'loading', run: 'running', rows: 'rows' },
} as const

function createLog(terminal: Terminal, { language }: ProgressOptions): Progress {
  let last = ''
  const say = (text: string): void => {
    if (text !== last) terminal.err(`${text}\n`)
    last = text
  }
  return {
    stage: say,
    backend: ({ phase, name }) => say(`${words[language][phase]} ${name}`),
    stop() {},
  }
}

function createBar(terminal: Terminal, { language, stages }: ProgressOptions): Progress {
  const bar = new SingleBar({
    format: '{bar} {text}',
    stream: terminal.stderr,
    hideCursor: true,
    clearOnComplete: true,
    gracefulExit: false,
  })
  let done = 0
  let last = ''
  bar.start(stages, 0, { text: '' })
  const show = (key: string, text: string): void => {
    if (key !== last) done += 1
    last = key
    bar.update(Math.min(done, stages), { text })
  }
  return {
    stage: (text) => show(text, text),
    backend({ phase, name, rows }) {
      const { [phase]: verb, rows: unit } = words[language]
      const count = rows === undefined ? '' : ` ${rows} ${unit}`
      show(`${phase} ${name}`, `${verb} ${name}${count}`)
    },
    stop: () => bar.stop(),
  }
}
