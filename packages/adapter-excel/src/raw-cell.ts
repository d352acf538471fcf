import type { XmlListener } from './parse-xml.ts'
import { createTextReader } from './text-reader.ts'

/** What a sheet says of a cell. */
export interface RawCell {
  /** `r`: where it stands; undefined where it is the one behind the last. */
  readonly reference: string | undefined
  /** `t`: what its value is. */
  readonly type: string | undefined
  /** `s`: the place of its style. */
  readonly style: string | undefined
  /** `<v>`; empty where it is not there. */
  readonly value: string
  /** `<is>`: text within the cell. */
  readonly inline: string
  readonly hasFormula: boolean
}

/** Hears what stands within `<c>`. */
export interface RawCellReader extends Required<XmlListener> {
  /** Begins a cell, by the attributes of `<c>`. */
  begin(attributes: Readonly<Record<string, string>>): void
  end(): RawCell
}

export function createRawCellReader(): RawCellReader {
  const inline = createTextReader()
  let attributes: Readonly<Record<string, string>> = {}
  let value = ''
  let inValue = false
  let hasFormula = false
  return {
    begin: (found) => {
      attributes = found
      value = ''
      inValue = false
      hasFormula = false
    },
    open: (name, found) => {
      if (name === 'v') inValue = true
      else if (name === 'f') hasFormula = true
      else inline.open(name, found)
    },
    text: (found) => {
      if (inValue) value += found
      else inline.text(found)
    },
    close: (name) => {
      if (name === 'v') inValue = false
      else inline.close(name)
    },
    end: () => {
      const { r: reference, t: type, s: style } = attributes
      return { reference, type, style, value, inline: inline.take(), hasFormula }
    },
  }
}
