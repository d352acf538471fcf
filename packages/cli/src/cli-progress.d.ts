/** The part of cli-progress that is used here; the package has no types of its own. */
declare module 'cli-progress' {
  export interface BarOptions {
    readonly format: string
    readonly stream: NodeJS.WriteStream
    readonly hideCursor: boolean
    readonly clearOnComplete: boolean
    readonly gracefulExit: boolean
  }
  export class SingleBar {
    constructor(options: BarOptions)
    start(total: number, start: number, payload: Readonly<Record<string, string>>): void
    update(value: number, payload: Readonly<Record<string, string>>): void
    setTotal(total: number): void
    stop(): void
  }
}
