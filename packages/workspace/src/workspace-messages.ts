import type { InEach, Messages, Told } from '@mingjian/core'

/** What a message is told of a workspace: its name as users know it. */
interface OfFile {
  readonly file: string
}

/** A batch as messages call it. */
export interface NamedBatch {
  readonly id: string
  readonly source: string
  readonly rows: number
  /** The day on which it was loaded. */
  readonly loaded: string
}

const listZh = (batches: readonly NamedBatch[]) =>
  batches.map((b) => `批次 ${b.id}（“${b.source}”，${b.rows} 行，${b.loaded} 装入）`).join('、')
const listEn = (batches: readonly NamedBatch[]) =>
  batches.map((b) => `${b.id} ("${b.source}", ${b.rows} rows, loaded ${b.loaded})`).join(', ')

/** What is said of a workspace that cannot be read or written, and of data that it does not take as they are. */
export const workspaceMessages = {
  'not-workspace': ({ file }: OfFile): InEach<Told> => ({
    zh: {
      message: `“${file}”不是工作区。`,
      hint: '工作区由 mingjian load 建立；请检查文件名，或另选一个尚不存在的文件。',
    },
    en: {
      message: `File "${file}" is no workspace.`,
      hint: 'A workspace is made by "mingjian load": check the name, or choose one that is not there yet.',
    },
  }),
  'workspace-empty': ({ file }: OfFile): InEach<Told> => ({
    zh: { message: `工作区“${file}”中没有数据。`, hint: '请用 mingjian load 装入。' },
    en: { message: `Workspace "${file}" holds no data.`, hint: 'Load some with "mingjian load".' },
  }),
  'workspace-newer': ({ file }: OfFile): InEach<Told> => ({
    zh: { message: `工作区“${file}”由更新的版本写成。`, hint: '请用那个版本打开，或重新装入。' },
    en: {
      message: `Workspace "${file}" was written by a newer version.`,
      hint: 'Open it with that version, or load its data into another one.',
    },
  }),
  'workspace-key': ({ file }: OfFile): InEach<Told> => ({
    zh: {
      message: `密钥不是工作区“${file}”的密钥：什么都没有读出。`,
      hint: '请用 --key 指明装入数据时所用的密钥；密钥丢失后，其中的数据无法恢复，只能重新装入另一个工作区。',
    },
    en: {
      message: `Wrong key for workspace "${file}": nothing was read.`,
      hint: 'Name with --key the key that its data were loaded under. Where it is lost, nothing gives them back: load them into another workspace.',
    },
  }),
  'workspace-busy': ({ file, pid }: OfFile & { pid: string | undefined }): InEach<Told> => ({
    zh: {
      message: `“${file}”正被另一个程序使用${pid === undefined ? '' : `（进程 ${pid}）`}。`,
      hint: '一个程序写入时，别的程序不能读写；请等它结束后重新运行。',
    },
    en: {
      message: `File "${file}" is in use by another program${pid === undefined ? '' : ` (process ${pid})`}.`,
      hint: 'While one writes it no other reads or writes it: wait until that one is done, then run again.',
    },
  }),
  'workspace-unwritable': ({ file }: OfFile): InEach<Told> => ({
    zh: {
      message: `工作区“${file}”无法写入或打开：磁盘已满，或没有权限。`,
      hint: '请腾出空间或检查权限后重新运行；工作区仍是原样。',
    },
    en: {
      message: `Workspace "${file}" cannot be written or opened: the disk is full, or access is denied.`,
      hint: 'Free space or check the permissions, then run again: the workspace is what it was.',
    },
  }),
  'workspace-damaged': ({ file }: OfFile): InEach<Told> => ({
    zh: {
      message: `工作区“${file}”已损坏，无法打开。`,
      hint: '请用备份替换；没有备份的，把原始数据重新装入另一个工作区。',
    },
    en: {
      message: `Damaged workspace "${file}": it cannot be opened.`,
      hint: 'Put a backup in its place, or load the original data into another workspace.',
    },
  }),
  'workspace-damaged/batch': (p: OfFile & { id: string; source: string }): InEach<Told> => ({
    zh: {
      message: `工作区“${p.file}”的批次 ${p.id}（“${p.source}”）已损坏：其内容与装入时不同。`,
      hint: `请用备份替换工作区；或清除这一批次（mingjian purge --workspace ${p.file} --batch ${p.id}），再重新装入“${p.source}”。`,
    },
    en: {
      message: `Damaged batch ${p.id} ("${p.source}") of workspace "${p.file}": it is not what was loaded.`,
      hint: `Put a backup in its place; or purge the batch (mingjian purge --workspace ${p.file} --batch ${p.id}) and load "${p.source}" again.`,
    },
  }),
  'batch-outdated': (
    p: OfFile & { id: string; source: string; dataset: string },
  ): InEach<Told> => ({
    zh: {
      message: `工作区“${p.file}”的批次 ${p.id}（“${p.source}”）装入后，数据表“${p.dataset}”的定义已改：其单元格不是按现在的定义读取的。`,
      hint: `请重新装入“${p.source}”（mingjian load）；它会替换这一批次。`,
    },
    en: {
      message: `Batch ${p.id} ("${p.source}") of workspace "${p.file}" was read by another definition of dataset "${p.dataset}" than there is now.`,
      hint: `Load "${p.source}" again (mingjian load): it takes the place of that batch.`,
    },
  }),
  'batch-mapped': (p: OfFile & { id: string; source: string; mapping: string }): InEach<Told> => ({
    zh: {
      message: `“${p.mapping}”对“${p.source}”的说明，与工作区“${p.file}”装入它时（批次 ${p.id}）不同。`,
      hint: `工作区的数据按装入时的说明读取：请用这份对应文件重新装入（mingjian load … --mapping --replace），或筛查时不用它。`,
    },
    en: {
      message: `"${p.mapping}" says other things of "${p.source}" than what workspace "${p.file}" loaded it with (batch ${p.id}).`,
      hint: 'Data of a workspace are read as they were loaded: load them again with this mapping (mingjian load … --mapping --replace), or leave it out.',
    },
  }),
  'batch-other': (p: OfFile & { dataset: string; wanted: string }): InEach<Told> => ({
    zh: { message: `“${p.file}”是数据表“${p.dataset}”，不是指明的“${p.wanted}”。`, hint: '' },
    en: {
      message: `"${p.file}" is of dataset "${p.dataset}", not of "${p.wanted}", which was named.`,
      hint: '',
    },
  }),
  'batch-repeats': (
    p: OfFile & { source: string; batches: readonly NamedBatch[] },
  ): InEach<Told> => ({
    zh: {
      message: `“${p.source}”与工作区“${p.file}”中的${listZh(p.batches)}内容完全相同，而所说的单位、期间、提取日或列不同。`,
      hint: '可能误送了另一期的文件，请核对；如果要改的正是这些说明，请加 --replace 以替换该批次。什么都没有改动。',
    },
    en: {
      message: `"${p.source}" has the very content of batch ${listEn(p.batches)} of workspace "${p.file}", and another office, period, day of extraction or columns are said of it.`,
      hint: 'It may be the file of another month: check it. Where just this is to be corrected, --replace puts it in the place of that batch. Nothing was changed.',
    },
  }),
  'batch-meets': (
    p: OfFile & { source: string; dataset: InEach; batches: readonly NamedBatch[] },
  ): InEach<Told> => ({
    zh: {
      message: `工作区“${p.file}”中已有同一单位、同一期间的“${p.dataset.zh}”：${listZh(p.batches)}；“${p.source}”内容不同。`,
      hint: '如果是更正后的数据，请加 --replace 以替换；如果是同一期间的另一部分，请加 --add 以并存。什么都没有改动。',
    },
    en: {
      message: `Workspace "${p.file}" has "${p.dataset.en}" of this office and period already: ${listEn(p.batches)}; "${p.source}" is different.`,
      hint: 'Where it corrects them, --replace puts it in their place; where it is another part of the period, --add keeps both. Nothing was changed.',
    },
  }),
} satisfies Messages
