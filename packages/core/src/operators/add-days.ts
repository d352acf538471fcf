import { firstDay, lastDay } from '../values/date.ts'
import { defineMove } from './move-date.ts'

export const addDays = defineMove({ zh: '日', en: 'days' }, (days, count) =>
  count >= firstDay - days && count <= lastDay - days ? days + Number(count) : undefined,
)
