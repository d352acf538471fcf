import { extname } from 'node:path'

/** What files of JSON and of JSON lines are called. */
export const jsonEndings: readonly string[] = ['.json', '.jsonl', '.ndjson']

/** Whether a file is read as JSON. */
export const isJson = (path: string): boolean => jsonEndings.includes(extname(path).toLowerCase())
