import { toShowable } from '../showable.ts'

/** A piece of a page that is written already. What is not one is text, and escaped. */
export interface Html {
  readonly html: string
}

export type Child = Html | string | readonly Child[]

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Halves of characters and what is no character: no page may hold them. */
const unfit = /[\p{Cs}\ufffe\uffff]/gu

/** Escapes a text: a page shows it and obeys nothing in it, whatever it holds. */
const escapeText = (text: string): string =>
  toShowable(text)
    .replace(unfit, '\ufffd')
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)

const write = (child: Child): string => {
  if (typeof child === 'string') return escapeText(child)
  return 'html' in child ? child.html : child.map(write).join('')
}

/**
 * Writes an element of a page, well-formed as XML too: children and values of attributes are escaped.
 *
 * @example
 * element('p', { class: 'note' }, '1 < 2').html // => '<p class="note">1 &lt; 2</p>'
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: Child[]
): Html {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeText(value)}"`)
    .join('')
  const inner = write(children)
  const isVoid = inner === '' && voids.has(name)
  return {
    html: isVoid ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`,
  }
}

/** Elements that have no end: HTML knows no others that are closed at once, beside those of SVG. */
const voids: ReadonlySet<string> = new Set(['meta', 'rect', 'path'])
