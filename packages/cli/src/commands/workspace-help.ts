import type { CommandHelp } from '../help/help-texts.ts'

export const workspaceHelp = {
  zh: {
    summary: '列出工作区中的批次',
    description: '列出工作区中的批次：数据表、提供单位、期间、行数、拒收数和装入日。',
    file: '工作区文件',
    key: '本单位的密钥；有它才显示文件名（默认：通常的位置，没有则不显示）',
    more: `
不需要密钥。批次按装入的先后排列，筛查时也按此顺序读取；替换后的批次占原来的位置。

示例：
  mingjian workspace city.duckdb`,
  },
  en: {
    summary: 'list the batches of a workspace',
    description:
      'Lists the batches of a workspace: dataset, office, period, rows, rejected records, and when they were loaded.',
    file: 'the file of the workspace',
    key: "the office's key: with it names of files are shown (default: its usual place, where it is there)",
    more: `
No key is needed. Batches stand in the order in which they were loaded, which is that of reading them; one that
replaced another has its place.

Example:
  mingjian workspace city.duckdb`,
  },
} satisfies CommandHelp
