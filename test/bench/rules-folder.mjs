import { fileURLToPath } from 'node:url'

/** The models that the repository holds. */
export const rules = fileURLToPath(new URL('../../rules', import.meta.url))
