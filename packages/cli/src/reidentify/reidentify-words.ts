interface Told {
  readonly tokens: number
  readonly found: number
  /** Shortened tokens that two numbers fit. */
  readonly several: number
  readonly missing: number
  readonly path: string
}

/** The words of `reidentify`. */
export const reidentifyWords = {
  zh: {
    headers: ['名次', '线索编号', '模型', '令牌', '是否主体', '号码', '姓名或名称', '来源', '记录'],
    said: ({ tokens, found, several, missing, path }: Told) =>
      `线索上的令牌 ${tokens} 个：还原 ${found} 个，不在本单位数据中 ${missing} 个` +
      `${several === 0 ? '' : `，显示的部分符合几个号码而未写出 ${several} 个（可用 screen --reveal 显示完整令牌）`}。\n` +
      `已写入 ${path}，只有本人可读；线索均为待核，请按规定保管和传递。\n`,
  },
  en: {
    headers: ['rank', 'clue', 'model', 'token', 'is subject', 'number', 'name', 'source', 'record'],
    said: ({ tokens, found, several, missing, path }: Told) =>
      `${tokens} tokens on clues: ${found} turned back, ${missing} not in these data` +
      `${several === 0 ? '' : `, ${several} not written because what is shown fits several numbers ("screen --reveal" shows tokens whole)`}.\n` +
      `Written to ${path}, readable by you only; every clue is to be verified.\n`,
  },
} as const
