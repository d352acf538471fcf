import { type DatasetDefinition, type InEach, lines } from '@mingjian/core'
import { CliError } from '../cli-error.ts'
import type { NewOptions } from '../commands/new-options.ts'
import { wordsIn } from '../commands/parse-options.ts'
import type { Ask } from './ask.ts'
import { describedLines, lineNamed, type ModelAnswers, planModel } from './plan-model.ts'
import { requireId } from './require-id.ts'
import { keyColumns } from './subject-columns.ts'

/** Asks for all of a new model that was not given; each answer is checked as it comes. */
export async function askModel(
  id: string | undefined,
  given: NewOptions,
  catalog: readonly DatasetDefinition[],
  ask: Ask,
): Promise<ModelAnswers> {
  const ids = catalog.map((each) => `  ${each.id.padEnd(18)}${each.title.zh}`).join('\n')
  const named =
    id ??
    (await ask(
      { zh: '模型编号，<包>.<模型>', en: 'Id of the model, <pack>.<model>' },
      { refuse: (answer) => refusal(() => requireId('model', answer)) },
    ))
  const title = given.title ?? (await ask({ zh: '名称（中文）', en: 'Title, in Chinese' }))
  const line =
    given.line ??
    (await ask(
      {
        zh: `条线有：${describedLines.zh}\n业务条线`,
        en: `Lines: ${describedLines.en}\nLine of supervision`,
      },
      { proposal: lineLike(named), refuse: (answer) => refusal(() => lineNamed(answer)) },
    ))
  const base = { id: named, title, line, titleEn: given.titleEn }
  const tried = (more: Partial<ModelAnswers> & Pick<ModelAnswers, 'dataset'>) =>
    refusal(() =>
      planModel(
        { ...base, key: given.key, entity: given.entity, privacy: given.privacy, ...more },
        catalog,
      ),
    )
  const dataset =
    given.dataset ??
    wordsIn(
      await ask(
        {
          zh: `目录中有：\n${ids}\n统计哪张表（可再写要查询的其他表，以逗号分隔）`,
          en: `The catalog holds:\n${ids}\nDataset to count (and others to look up, with commas)`,
        },
        { refuse: (answer) => tried({ dataset: wordsIn(answer) }) },
      ),
    )
  const usual = planModel(
    { ...base, dataset, key: given.key, entity: given.entity, privacy: given.privacy },
    catalog,
  )
  const columns = keyColumns(usual.dataset).join(', ')
  const key =
    given.key ??
    (await ask(
      { zh: `区分主体的列（${columns}）`, en: `Column that tells subjects apart (${columns})` },
      { proposal: usual.key, refuse: (answer) => tried({ dataset, key: answer }) },
    ))
  const proposed = planModel(
    { ...base, dataset, key, entity: given.entity, privacy: given.privacy },
    catalog,
  )
  const entity =
    given.entity ??
    (await ask(
      { zh: '主体是什么', en: 'What a clue is about' },
      { proposal: proposed.entity, refuse: (answer) => tried({ dataset, key, entity: answer }) },
    ))
  const privacy =
    given.privacy ??
    Number(
      await ask(
        {
          zh: '敏感等级，1 公开 … 4 未成年人、性犯罪',
          en: 'Privacy, 1 public … 4 minors, sexual offences',
        },
        {
          proposal: String(proposed.privacy),
          refuse: (answer) =>
            /^[1-4]$/.test(answer) ? undefined : { zh: '应为 1 至 4。', en: 'Expected 1 to 4.' },
        },
      ),
    )
  return { ...base, dataset, key, entity, privacy }
}

/** The line that the name of a pack is, if it is one. */
const lineLike = (id: string): string => {
  const pack = id.slice(0, id.indexOf('.'))
  return Object.hasOwn(lines, pack) ? pack : 'other'
}

/** What a check says of an answer. */
function refusal(check: () => unknown): InEach | undefined {
  try {
    check()
    return undefined
  } catch (error) {
    if (!(error instanceof CliError)) throw error
    const { zh, en } = error.told
    return { zh: `${zh.message}${zh.hint}`, en: `${en.message} ${en.hint}` }
  }
}
