import { plural } from '../output/plural.ts'

const batchesOf = (count: number): string => `${count} batch${count === 1 ? '' : 'es'}`

/** What is printed of workspaces. */
export const workspaceWords = {
  zh: {
    headers: ['批次', '数据表', '提供单位', '期间', '行数', '拒收', '装入日', '文件'],
    undeclared: '未声明',
    to: ' 至 ',
    empty: '没有批次',
    total: (batches: number, rows: number) => `${batches} 个批次，${rows} 行`,
    otherKey: '这个密钥打不开它，因此不显示文件名。',
    kinds: {
      added: (id: string, source: string, rows: number) =>
        `批次 ${id}：“${source}”已装入，${rows} 行`,
      replaced: (id: string, source: string, rows: number) =>
        `批次 ${id}：“${source}”已装入，${rows} 行`,
      anew: (id: string, source: string, rows: number) =>
        `批次 ${id}：“${source}”已按现在的程序和定义重新读取，${rows} 行`,
      same: (id: string, source: string) => `“${source}”已在其中（批次 ${id}），未再装入`,
    },
    sameAs: (id: string, source: string, other: string) =>
      `“${source}”与批次 ${id}（“${other}”）内容完全相同（SHA-256 相同），未再装入`,
    instead: (id: string, source: string, rows: number, day: string) =>
      `  替换批次 ${id}（“${source}”，${rows} 行，${day} 装入）`,
    done: (file: string) => `筛查：mingjian screen ${file}`,
    purging: '将清除以下批次，清除后无法恢复：',
    nothing: '没有符合条件的批次，什么都没有改动。',
    dry: '只是列出（--dry-run），什么都没有改动。',
    ask: '确认清除请输入 yes',
    kept: '没有清除，什么都没有改动。',
    purged: (batches: number, rows: number) => `已清除 ${batches} 个批次，${rows} 行。`,
  },
  en: {
    headers: ['Batch', 'Dataset', 'Office', 'Period', 'Rows', 'Rejected', 'Loaded', 'File'],
    undeclared: 'not declared',
    to: ' to ',
    empty: 'no batches',
    total: (batches: number, rows: number) => `${batchesOf(batches)}, ${plural(rows, 'row')}`,
    otherKey: 'This key does not open it: names of files are not shown.',
    kinds: {
      added: (id: string, source: string, rows: number) =>
        `batch ${id}: "${source}" loaded, ${plural(rows, 'row')}`,
      replaced: (id: string, source: string, rows: number) =>
        `batch ${id}: "${source}" loaded, ${plural(rows, 'row')}`,
      anew: (id: string, source: string, rows: number) =>
        `batch ${id}: "${source}" read anew by the program and definition of now, ${plural(rows, 'row')}`,
      same: (id: string, source: string) =>
        `"${source}" is there already (batch ${id}): not loaded`,
    },
    sameAs: (id: string, source: string, other: string) =>
      `"${source}" has the same content as batch ${id} ("${other}", by SHA-256): not loaded`,
    instead: (id: string, source: string, rows: number, day: string) =>
      `  in place of batch ${id} ("${source}", ${plural(rows, 'row')}, loaded ${day})`,
    done: (file: string) => `To screen it: mingjian screen ${file}`,
    purging: 'These batches are to be purged; nothing brings them back:',
    nothing: 'No batch is meant; nothing was changed.',
    dry: 'Listed only (--dry-run); nothing was changed.',
    ask: 'To purge them type yes',
    kept: 'Not purged; nothing was changed.',
    purged: (batches: number, rows: number) =>
      `${batchesOf(batches)} purged, ${plural(rows, 'row')}.`,
  },
} as const
