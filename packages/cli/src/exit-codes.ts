/** What the command's exit code says. */
export const exitCodes = {
  /** Done; models without data are reported, that is no failure. */
  done: 0,
  /** Done, but a model failed, was held because it flags too many, has another layout, or a rule could not be imported. */
  modelFailed: 1,
  /** Bad input, model or option, or a model named by --models cannot run. */
  badInput: 2,
  /** The surroundings failed: disk, permission, backend. */
  surroundings: 3,
  /** An error of Mingjian. */
  internal: 70,
  /** Stopped by Ctrl-C or a signal. */
  interrupted: 130,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
