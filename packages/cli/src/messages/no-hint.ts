import type { Told } from '@mingjian/core'

/** Where what is said leaves nothing to be advised. */
export const none: Told['hint'] = ''
