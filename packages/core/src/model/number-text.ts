/**
 * A number of a document as it is written there. Whole numbers of up to 15 digits are read as
 * numbers; all others keep their text, because a binary float would change them.
 */
export class NumberText {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** A number of a document as it is written there. */
export const toNumberText = (number: number | NumberText): string =>
  number instanceof NumberText ? number.text : String(number)

/** Whether a number has at most 30 digits, 18 of them behind the point: whatever is larger is no threshold. */
export function hasRoom(text: string): boolean {
  const [whole = '', places = ''] = text.replace('-', '').split('.')
  return whole.length + places.length <= 30 && places.length <= 18
}
