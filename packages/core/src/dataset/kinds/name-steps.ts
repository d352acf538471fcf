import { removeInvisible, toHalfWidth } from '../clean-text.ts'
import type { CleaningStep } from '../cleaning.ts'
import { organisationForm } from './organisation.ts'

/** A name that consists of Han characters, with dots and blanks between them. */
const isHan = /^[\p{Script=Han}\s·•‧∙⋅・･.．]*$/u

/**
 * How names of persons and parties are written alike (SEMANTICS 2.23): without the blank by which forms widen
 * a short name (张　三) or break that of an organisation; half-width; with one dot between the parts of a name
 * (买买提·艾山). Two names with a blank between them stay two.
 */
export const nameSteps: readonly CleaningStep[] = [
  { rule: 'blanks_removed', apply: withoutBlanks },
  { rule: 'half_width', apply: toHalfWidth },
  {
    rule: 'middle_dot',
    apply: (name) => name.replace(/(?<=\p{Script=Han})\s*[·•‧∙⋅・･.]\s*(?=\p{Script=Han})/gu, '·'),
  },
]

function withoutBlanks(name: string): string {
  const shown = removeInvisible(name).trim()
  const parts = shown.split(/\s+/)
  if (isHan.test(shown) && parts.some((part) => [...part].length === 1)) return parts.join('')
  if (organisationForm(shown) === undefined) return shown
  return shown.replace(/(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/gu, '')
}
