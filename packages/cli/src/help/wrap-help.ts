import { wrapToWidth } from '@mingjian/report'

/** Lays the paragraphs of a help out in lines of so many columns; lines that are indented stay as they are. */
export function wrapHelp(text: string, width: number): string {
  const paragraphs: string[] = []
  for (const line of text.split('\n')) {
    const last = paragraphs.at(-1) ?? ''
    if (flows(line) && flows(last)) paragraphs.splice(-1, 1, `${last}${between(last, line)}${line}`)
    else paragraphs.push(line)
  }
  return paragraphs.flatMap((each) => (flows(each) ? wrapToWidth(each, width) : [each])).join('\n')
}

const flows = (line: string): boolean => line !== '' && !line.startsWith(' ')

/** Words have a blank between them, and Chinese has none. */
const between = (before: string, behind: string): string => {
  const isTight =
    /[，。；：、！？）》”]$/u.test(before) ||
    /^[（《“]/u.test(behind) ||
    (/\p{Script=Han}$/u.test(before) && /^\p{Script=Han}/u.test(behind))
  return isTight ? '' : ' '
}
