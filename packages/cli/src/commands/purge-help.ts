import type { CommandHelp } from '../help/help-texts.ts'

export const purgeHelp = {
  zh: {
    summary: '从工作区彻底清除批次',
    description: '从工作区清除批次，并重写文件，使其中不再留有它们的任何字节。',
    workspace: '工作区文件',
    batch: '批次编号，或其开头几位；可重复',
    olderThan: '装入已满多少天的，或在某日之前装入的',
    office: '该单位提供的',
    dryRun: '只列出将清除什么，不清除',
    yes: '不再询问',
    more: `
写明几项条件的，清除同时符合各项的批次。先列出将清除的批次，再询问；不在终端上运行时须加 --yes。不需要密钥。
清除后无法恢复。重写时先写成新文件再换名，中途停止则工作区仍是原样；原文件的字节由系统释放，备份和快照须另行清除。

示例：
  mingjian purge --workspace city.duckdb --batch 3fa9 --batch 81c2
  mingjian purge --workspace city.duckdb --older-than 365 --dry-run
  mingjian purge --workspace city.duckdb --office 市公积金中心 --older-than 2025-01-01 --yes`,
  },
  en: {
    summary: 'remove batches from a workspace for good',
    description:
      'Removes batches from a workspace and writes its file anew, so that no byte of theirs is left in it.',
    workspace: 'the file of the workspace',
    batch: 'id of a batch, or how it begins; repeatable',
    olderThan: 'loaded so many days ago or more, or before a day',
    office: 'those of this office',
    dryRun: 'only list what would be removed',
    yes: 'do not ask',
    more: `
Of several conditions all must hold. What is to be removed is listed, and then asked for; elsewhere than on a terminal
--yes is needed. No key is needed. Nothing brings the data back. The new file takes the place of the old one when it is
whole: where it is stopped, the workspace is what it was. The system frees the bytes of the old file; copies of it and
snapshots are yours to remove.

Examples:
  mingjian purge --workspace city.duckdb --batch 3fa9 --batch 81c2
  mingjian purge --workspace city.duckdb --older-than 365 --dry-run
  mingjian purge --workspace city.duckdb --office 市公积金中心 --older-than 2025-01-01 --yes`,
  },
} satisfies CommandHelp
