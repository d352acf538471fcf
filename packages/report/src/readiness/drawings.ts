import type { MonthState, RateCell } from './document.ts'
import { element, type Html } from './html.ts'

/** Widths and heights in pixels. */
const bar = { width: 120, height: 8 }
const month = { width: 6, height: 14 }

/** Draws a share as a bar: dark what there is, of a frame that is all. Nothing is drawn of nothing. */
export function drawRate({ part, of }: Pick<RateCell, 'part' | 'of'>): Html[] {
  if (of === 0) return []
  // What is more than nothing is seen, and what is less than all is seen to be.
  const filled = Math.round((part * bar.width) / of)
  const width = part > 0 && part < of ? Math.min(bar.width - 1, Math.max(1, filled)) : filled
  return [
    element(
      'svg',
      // What it shows is said beside it.
      { class: 'bar', ...sizeOf(bar), 'aria-hidden': 'true' },
      element('rect', { ...sizeOf(bar), fill: '#fff', stroke: '#000' }),
      element('rect', { width: String(width), height: String(bar.height), fill: '#333' }),
    ),
  ]
}

/** Draws a month after the other: dark where it is covered, crossed where others have rows and it has not. */
export function drawMonths(months: readonly MonthState[], says: string): Html {
  const size = { width: months.length * month.width, height: month.height }
  return element(
    'svg',
    { class: 'bar', ...sizeOf(size), role: 'img', 'aria-label': says },
    months.map(({ month: name, state }, at) => drawMonth(name, state, at * month.width)),
  )
}

function drawMonth(name: string, state: MonthState['state'], x: number): Html {
  const frame = { x: String(x), ...sizeOf(month), stroke: '#888', 'stroke-width': '0.5' }
  const title = element('title', {}, name)
  if (state !== 'blind') {
    return element('rect', { ...frame, fill: state === 'covered' ? '#333' : '#fff' }, title)
  }
  const [right, low] = [x + month.width, month.height]
  const cross = { d: `M${x} ${low}L${right} 0M${x} 0L${right} ${low}`, stroke: '#000' }
  return element(
    'g',
    {},
    title,
    element('rect', { ...frame, fill: '#fff' }),
    element('path', cross),
  )
}

const sizeOf = ({ width, height }: { readonly width: number; readonly height: number }) => ({
  width: String(width),
  height: String(height),
})
