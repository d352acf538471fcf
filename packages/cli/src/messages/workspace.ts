import type { InEach, Messages, Told } from '@mingjian/core'

/** What the command says of workspaces before it opens them. */
export const workspaceMessages = {
  'head-workspace': ({ file }: { file: string }): InEach<Told> => ({
    zh: {
      message: `“${file}”是工作区，其中是已按数据表读取的数据。`,
      hint: '请给出原来的文件。',
    },
    en: {
      message: `File "${file}" is a workspace: its data are read as datasets already.`,
      hint: 'Name the file that they came from.',
    },
  }),
  'load-workspace': (): InEach<Told> => ({
    zh: {
      message: '没有写明工作区。',
      hint: '请用 --workspace 指明，如 --workspace city.duckdb，或写进 mingjian.yaml（workspace）。',
    },
    en: {
      message: 'Nothing says which workspace.',
      hint: 'Name it, as in --workspace city.duckdb, or in mingjian.yaml (workspace).',
    },
  }),
  'load-instead': (): InEach<Told> => ({
    zh: {
      message: '--replace 和 --add 不能同时使用。',
      hint: '更正后的数据用 --replace，同一期间的另一部分用 --add。',
    },
    en: {
      message: '--replace and --add do not go together.',
      hint: 'A correction replaces; another part of a period is added.',
    },
  }),
  'load-period': ({ from, to }: { from: string; to: string }): InEach<Told> => ({
    zh: { message: `期间的首日 ${from} 晚于末日 ${to}。`, hint: '请检查 --from 和 --to。' },
    en: {
      message: `The period begins on ${from}, after its end on ${to}.`,
      hint: 'Check --from and --to.',
    },
  }),
  'load-extracted': ({ to, extracted }: { to: string; extracted: string }): InEach<Told> => ({
    zh: {
      message: `期间的末日 ${to} 晚于提取之日 ${extracted}：提取之后的事，数据里不会有。`,
      hint: '请检查 --to 和 --extracted。',
    },
    en: {
      message: `The period ends on ${to}, after the day of extraction (${extracted}): data hold nothing of what came later.`,
      hint: 'Check --to and --extracted.',
    },
  }),
  'purge-what': (): InEach<Told> => ({
    zh: {
      message: '没有写明清除什么。',
      hint: '请用 --batch、--older-than 或 --office 指明；mingjian workspace 列出各批次。',
    },
    en: {
      message: 'Nothing says what to purge.',
      hint: 'Name it with --batch, --older-than or --office; "mingjian workspace" lists the batches.',
    },
  }),
  'purge-office': (): InEach<Told> => ({
    zh: {
      message: '该单位名称中有一长串数字，列出时已遮蔽，可能与其他单位相同。什么都没有改动。',
      hint: '请用 mingjian workspace 列出各批次，再用 --batch 指明。',
    },
    en: {
      message:
        'That office has a long number in its name, which is hidden where it is listed: another may look the same. Nothing was changed.',
      hint: 'List the batches with "mingjian workspace" and name them with --batch.',
    },
  }),
  'purge-batch': (p: { file: string; id: string; count: number }): InEach<Told> => ({
    zh: {
      message: `工作区“${p.file}”中${p.count > 0 ? `有 ${p.count} 个批次` : '没有批次'}以“${p.id}”开头。`,
      hint: `mingjian workspace ${p.file} 列出各批次。什么都没有改动。`,
    },
    en: {
      message: `Workspace "${p.file}" has ${p.count > 0 ? `${p.count} batches that begin` : 'no batch that begins'} with "${p.id}".`,
      hint: `"mingjian workspace ${p.file}" lists them. Nothing was changed.`,
    },
  }),
  'purge-yes': ({ count }: { count: number }): InEach<Told> => ({
    zh: {
      message: `将清除 ${count} 个批次，但这里不能询问。什么都没有改动。`,
      hint: '请核对上面的列表，然后加 --yes 重新运行。',
    },
    en: {
      message: `${count} batches are to be purged, and nobody can be asked here. Nothing was changed.`,
      hint: 'Check the list above, then run it again with --yes.',
    },
  }),
} satisfies Messages
