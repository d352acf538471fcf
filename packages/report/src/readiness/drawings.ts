import type { MonthState, RateCell } from './document.ts'
import { element, type Html } from './html.ts'

/** Widths and heights in pixels. */
const bar = { width: 120, height: 8 }
const month = { width: 4, height: 12 }

/** Draws a share as a bar: dark what there is, of a frame that is all. Nothing is drawn of nothing. */
export function drawRate({ part, of }: Pick<RateCell, 'part' | 'of'>): Html[] {
  if (of === 0) return []
  // What is more than nothing is seen, and what is less than all is seen to be.
  const filled = Math.round((part * bar.width) / of)
  const width = part > 0 && part < of ? Math.min(bar.width - 1, Math.max(1, filled)) : filled
  return draw(
    bar,
    element('rect', { ...sizeOf(bar), fill: '#fff', stroke: '#000' }),
    element('rect', { width: String(width), height: String(bar.height), fill: '#333' }),
  )
}

/** Draws a month after the other: dark where it is covered, crossed where others have rows and it has not. */
export function drawMonths(months: readonly MonthState[]): Html[] {
  if (months.length === 0) return []
  const size = { width: months.length * month.width, height: month.height }
  return draw(size, ...months.map((each, at) => drawMonth(each, at * month.width)))
}

function drawMonth({ month: name, state }: MonthState, x: number): Html {
  const [right, low] = [x + month.width, month.height]
  const frame = { x: String(x), ...sizeOf(month), stroke: '#888', 'stroke-width': '0.5' }
  const cross = `M${x} ${low}L${right} 0M${x} 0L${right} ${low}`
  const line = (d: string): Html => element('path', { d, stroke: '#000' })
  return element(
    'g',
    {},
    element('title', {}, name),
    element('rect', { ...frame, fill: state === 'covered' ? '#333' : '#fff' }),
    state === 'blind' ? line(cross) : [],
    name.endsWith('-01') ? line(`M${x} -3V${low + 3}`) : [],
  )
}

/** What a drawing shows is said beside it. */
const draw = (size: Size, ...children: Html[]): Html[] => [
  element(
    'svg',
    {
      class: 'drawing',
      ...sizeOf(size),
      viewBox: `0 0 ${size.width} ${size.height}`,
      'aria-hidden': 'true',
    },
    children,
  ),
]

interface Size {
  readonly width: number
  readonly height: number
}

const sizeOf = ({ width, height }: Size) => ({ width: String(width), height: String(height) })
