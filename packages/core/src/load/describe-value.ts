import type { z } from 'zod'
import { NumberText } from '../model/number-text.ts'

type Issue = z.core.$ZodIssue

/** What an author sees of a value that was found. */
export function formatFound(found: unknown): string {
  if (Array.isArray(found)) return found.length === 0 ? 'an empty list' : 'a list'
  if (found instanceof NumberText) return found.text
  if (found === null || found === undefined) return 'nothing'
  if (typeof found === 'object') return 'a map'
  const text = JSON.stringify(found)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

/** What would have been right, in the author's words; of a union each alternative. */
export function formatExpected(issue: Issue): string {
  if (issue.path.length > 0) return typeof issue.path[0] === 'number' ? 'a list' : 'a map'
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'number' && issue.input instanceof NumberText
        ? 'a whole number'
        : (typeNames[issue.expected] ?? issue.expected)
    case 'unrecognized_keys':
      return 'a map'
    case 'invalid_value':
      return issue.values
        .map(String)
        .join(', ')
        .replace(/, ([^,]*)$/, ' or $1')
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int'
        ? `a number of at least ${issue.minimum}`
        : issue.origin === 'array'
          ? Number(issue.minimum) > 1
            ? `a list of at least ${issue.minimum}`
            : 'a list that is not empty'
          : 'text that is not empty'
    case 'too_big':
      return issue.origin === 'array'
        ? `a list of at most ${issue.maximum}`
        : `a number of at most ${issue.maximum}`
    case 'invalid_union':
      return [...new Set(issue.errors.flatMap(([first]) => (first ? [formatExpected(first)] : [])))]
        .flatMap((expected) => expected.split(' or '))
        .filter((expected, i, all) => all.indexOf(expected) === i)
        .join(' or ')
    default:
      return issue.message.replace(/^Expected /, '').replace(/\.$/, '')
  }
}

const typeNames: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  NumberText: 'a number',
  object: 'a map',
  record: 'a map',
  string: 'text',
  tuple: 'a list of two',
}
