import type { InEach, Messages, Told } from '@mingjian/core'

/** What the command says of tokens in place of numbers. */
export const tokensMessages = {
  'token-key-missing': ({ path }: { path: string }): InEach<Told> => ({
    zh: {
      message: `找不到密钥文件“${path}”。`,
      hint: '各单位须用同一把密钥：请从保管它的单位取得；还没有的，由一个单位用 pseudonymise --make-key 新建一次。',
    },
    en: {
      message: `Missing key file "${path}".`,
      hint: 'Offices need one and the same key: get it from the office that keeps it, or let one office make it once with "pseudonymise --make-key".',
    },
  }),
  'keep-refused': ({ name, kind }: { name: string; kind: string | undefined }): InEach<Told> => ({
    zh: {
      message:
        kind === undefined
          ? `--keep 不认识列“${name}”。`
          : `--keep 只能用于文字列，“${name}”是 ${kind}。`,
      hint: '请写作 数据表.列，如 custody.facility；各表的列见 mingjian catalog。',
    },
    en: {
      message:
        kind === undefined
          ? `Unknown column "${name}" in --keep.`
          : `Only columns of text can be kept; "${name}" is of kind ${kind}.`,
      hint: 'Write <dataset>.<column>, such as custody.facility; "mingjian catalog" lists the columns.',
    },
  }),
  'tokens-none': ({ run }: { run: string }): InEach<Told> => ({
    zh: {
      message: `“${run}”的线索上没有令牌。`,
      hint: '只有用 pseudonymise 写出的数据筛查所得的线索才需要还原。',
    },
    en: {
      message: `No clue of "${run}" has a token on it.`,
      hint: 'Only clues found in data that "pseudonymise" wrote are turned back.',
    },
  }),
  'tokens-other-key': (p: { own: string; found: readonly string[] }): InEach<Told> => ({
    zh: {
      message: `密钥不对：线索上的令牌出自密钥 ${p.found.join('、')}，给出的密钥是 ${p.own}。`,
      hint: '请给出换成令牌时所用的密钥文件；没有写出任何文件。',
    },
    en: {
      message: `The key is another one: the tokens on the clues are of key ${p.found.join(', ')}, the given one is ${p.own}.`,
      hint: 'Name the file of the key with which they were made; nothing was written.',
    },
  }),
} satisfies Messages
