import type { InEach, Messages, Told } from '@mingjian/core'
import { none } from './no-hint.ts'

/** What the command says of what options and settings say. */
export const optionsMessages = {
  'option-invalid': (p: {
    flag: string
    /** The file that the option stands in, where it was not given to the command. */
    file: string | undefined
    found: string
    expected: InEach
    hint: InEach | undefined
  }): InEach<Told> => ({
    zh: {
      message: `${p.file === undefined ? `选项 --${p.flag}` : `“${p.file}”中 ${keyOf(p.flag)}`} 的值“${p.found}”不对：应为 ${p.expected.zh}。`,
      hint: p.hint?.zh ?? none,
    },
    en: {
      message: `Invalid ${p.file === undefined ? `--${p.flag}` : `${keyOf(p.flag)} in "${p.file}",`} "${p.found}": expected ${p.expected.en}.`,
      hint: p.hint?.en ?? none,
    },
  }),
  'step-missing': ({ id, steps }: { id: string; steps: readonly string[] }): InEach<Told> => ({
    zh: {
      message: '缺少选项 -s, --step <名称>：要看哪一步的行。',
      hint: `模型 ${id} 的步骤有：${steps.join('、')}。`,
    },
    en: {
      message: 'Missing option -s, --step <name>: the step whose rows are shown.',
      hint: `Steps of ${id}: ${steps.join(', ')}.`,
    },
  }),
} satisfies Messages

/** An option as a file of options calls it. */
function keyOf(flag: string): string {
  return flag.replaceAll('-', '_')
}
