import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs'
import { dirname, join } from 'node:path'

/** Folders that are watched with all that lies in them. */
export interface WatchedFiles {
  /** Settles once a file was changed since the last time, and nothing more within a moment. */
  changed(): Promise<void>
  close(): void
}

/** An editor that saves changes a file several times. */
const settleTime = 100

/**
 * Watches files and folders. Each folder is watched by itself, as a file that is saved by being
 * replaced is no longer the one that was watched.
 */
export function watchFiles(paths: readonly string[], signal: AbortSignal): WatchedFiles {
  const watchers = new Map<string, { readonly watcher: FSWatcher; readonly number: number }>()
  let wake: (() => void) | undefined
  let timer: NodeJS.Timeout | undefined
  let isChanged = false
  const settle = (): void => {
    isChanged = true
    for (const path of paths) watchBelow(path)
    wake?.()
  }
  const note = (file: string | null): void => {
    if (file !== null && !matters(file)) return
    clearTimeout(timer)
    timer = setTimeout(settle, settleTime)
  }
  const watchBelow = (path: string): void => {
    const isFile = !isFolder(path)
    watchFolder(isFile ? dirname(path) : path)
    if (isFile) return
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (entry.isDirectory() && isWatched(entry.name)) watchBelow(join(path, entry.name))
    }
  }
  const watchFolder = (folder: string): void => {
    // A folder that was taken away and is there again is another one.
    const number = statSync(folder, { throwIfNoEntry: false })?.ino
    if (watchers.get(folder)?.number === number) return
    watchers.get(folder)?.watcher.close()
    watchers.delete(folder)
    if (number === undefined) return
    const watcher = watch(folder, (_, file) => note(file))
    watcher.on('error', () => note(null))
    watchers.set(folder, { watcher, number })
  }
  for (const path of paths) watchBelow(path)
  signal.addEventListener('abort', () => wake?.())
  return {
    async changed() {
      while (!isChanged && !signal.aborted) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      isChanged = false
    },
    close() {
      clearTimeout(timer)
      for (const { watcher } of watchers.values()) watcher.close()
    },
  }
}

const isWatched = (folder: string): boolean => folder !== 'node_modules' && !folder.startsWith('.')

/** Models, concepts and datasets, the manifests of packs, and folders, whose names have no ending. */
const matters = (file: string): boolean =>
  /\.ya?ml$/i.test(file) || file === 'package.json' || !file.includes('.')

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
