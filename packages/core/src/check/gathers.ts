import type { CheckedStep } from './checked-model.ts'

/** Whether a row that a step ends with was put together from several: what it read is behind it. */
export const gathers = ({ group, spans }: CheckedStep): boolean =>
  group !== undefined || spans !== undefined
