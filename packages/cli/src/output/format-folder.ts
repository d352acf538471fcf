import { displayWidth, padToWidth } from '@mingjian/report'
import { type Language, texts } from './texts.ts'

/** Says where the run folder is and what the files in it are. */
export function formatFolder(folder: string, files: readonly string[], language: Language): string {
  const words = texts[language]
  const width = Math.max(...files.map(displayWidth))
  const lines = files.map((file) => `  ${padToWidth(file, width)}  ${words.files[file] ?? ''}`)
  return `${[`${words.folder}: ${folder}`, ...lines].join('\n')}\n`
}
