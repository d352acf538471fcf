import {
  type Diagnostic,
  formatDiagnostics,
  type InEach,
  type Messages,
  type Told,
} from '@mingjian/core'
import { none } from './no-hint.ts'

/** What the command says of models, their cases and rules. */
export const modelsMessages = {
  'model-stuck': (p: {
    model: string
    title: InEach
    reason: InEach
    hint: InEach
  }): InEach<Told> => ({
    zh: { message: `模型 ${p.model}（${p.title.zh}）不能运行。${p.reason.zh}`, hint: p.hint.zh },
    en: { message: `Model ${p.model} cannot run. ${p.reason.en}`, hint: p.hint.en },
  }),
  'case-rows': (p: { place: string; name: string; told: InEach<Told> }): InEach<Told> => ({
    zh: { message: `${p.place} 案例“${p.name}”：${p.told.zh.message}`, hint: p.told.zh.hint },
    en: { message: `${p.place} case "${p.name}": ${p.told.en.message}`, hint: p.told.en.hint },
  }),
  'case-broken': (p: { reason: string }): InEach<Told> => ({
    zh: { message: `案例写法有误：${p.reason}`, hint: '案例怎样写，见 mingjian test --help。' },
    en: { message: p.reason, hint: 'mingjian test --help says what a case holds.' },
  }),
  'model-none': (_: object): InEach<Told> => ({
    zh: { message: '没有可运行的模型：规则中一个也没有。', hint: '请用 --rules 指明规则文件夹。' },
    en: {
      message: 'No model to run: the rules hold none.',
      hint: 'Name a rules folder with --rules.',
    },
  }),
  'model-unread': (p: {
    told: InEach<Told>
    diagnostics: readonly Diagnostic[]
  }): InEach<Told> => ({
    zh: {
      message: p.told.zh.message,
      hint: `有些规则无法读取：\n${formatDiagnostics(p.diagnostics, 'zh')}`,
    },
    en: {
      message: p.told.en.message,
      hint: `Some rules could not be read:\n${formatDiagnostics(p.diagnostics)}`,
    },
  }),
  'model-several': ({ name, ids }: { name: string; ids: readonly string[] }): InEach<Told> => ({
    zh: { message: `“${name}”指 ${ids.length} 个模型：${ids.join('、')}。`, hint: '请指明一个。' },
    en: {
      message: `"${name}" means ${ids.length} models: ${ids.join(', ')}.`,
      hint: 'Name one.',
    },
  }),
  'model-unknown': ({ name }: { name: string }): InEach<Told> => ({
    zh: { message: `没有模型“${name}”。`, hint: none },
    en: { message: `No model "${name}".`, hint: none },
  }),
  'model-nowhere': ({ name, told }: { name: string; told: InEach<Told> }): InEach<Told> => ({
    zh: {
      message: `没有“${name}”：这里没有这个文件或文件夹，也没有这个名称的模型、规则包或编号。`,
      hint: told.zh.hint,
    },
    en: {
      message: `No "${name}": there is no such file or folder here, and no model, pack or code of this name.`,
      hint: told.en.hint,
    },
  }),
  'model-file': ({ path }: { path: string }): InEach<Told> => ({
    zh: { message: `“${path}”不是模型文件。`, hint: '模型文件以 .yaml 或 .yml 结尾。' },
    en: { message: `"${path}" is not a model file.`, hint: 'A model file ends in .yaml or .yml.' },
  }),
  'cases-alone': ({ path }: { path: string }): InEach<Told> => ({
    zh: {
      message: `“${path}”旁边没有 model.yaml，不知道是哪个模型的案例。`,
      hint: '请把它放进模型的文件夹；检查时写那个 model.yaml。',
    },
    en: {
      message: `There is no model.yaml beside "${path}": which model are the cases of?`,
      hint: 'Put it into the folder of its model, and name that model.yaml.',
    },
  }),
  'watch-nothing': (): InEach<Told> => ({
    zh: {
      message: '没有可以监视的文件。',
      hint: '请写出文件或文件夹；已安装的模型不会变化。',
    },
    en: {
      message: 'There is nothing to watch.',
      hint: 'Name a file or folder; installed models do not change.',
    },
  }),
  'rules-missing': ({ place, folder }: { place: string; folder: string }): InEach<Told> => ({
    zh: {
      message: `找不到规则“${place}”：没有文件夹 ${folder}，这里也没有安装同名的软件包。`,
      hint: '请检查文件夹名称；也可以写已安装的软件包名。',
    },
    en: {
      message: `Missing rules "${place}": there is no folder ${folder}, and no package of this name is installed here.`,
      hint: 'Check the name of the folder; an installed package may be named too.',
    },
  }),
  'schema-unknown': (p: { name: string; known: readonly string[] }): InEach<Told> => ({
    zh: { message: `没有“${p.name}”的模式。`, hint: `可选 ${p.known.join('、')}。` },
    en: { message: `No schema of "${p.name}".`, hint: `There are ${p.known.join(', ')}.` },
  }),
  /** `hasRules` where folders of rules were named: those of others need not be. */
  'format-foreign': ({ path }: { path: string }): InEach<Told> => ({
    zh: {
      message: `“${path}”不是模型、概念、数据表或案例。`,
      hint: '只排版编写者所写的这些文件。',
    },
    en: {
      message: `"${path}" is no model, concept, dataset or cases.`,
      hint: 'Only these files of authors are formatted.',
    },
  }),
  'format-stdin': (_: object): InEach<Told> => ({
    zh: { message: '“-”（标准输入）不能与其他文件一起给出。', hint: '请分两次运行。' },
    en: { message: 'Expected "-" (stdin) alone, found other files too.', hint: 'Run it twice.' },
  }),
  'params-missing': ({ file, isInline }: { file: string; isInline: boolean }): InEach<Told> =>
    isInline
      ? {
          zh: {
            message: `--params 要写文件名，却是“${file}”。`,
            hint: '请把改动存成一个文件，如 office.yaml，内容为“<模型编号>: { <参数>: <值> }”，再写 --params office.yaml；只想看看别的值有多少线索，用 mingjian tune --param <参数>=<值>。',
          },
          en: {
            message: `Expected the name of a file behind --params, found "${file}".`,
            hint: 'Save the changes as a file, such as office.yaml, that says <model id>: { <parameter>: <value> }, and write --params office.yaml; to see how many clues another value gives, mingjian tune --param <parameter>=<value>.',
          },
        }
      : {
          zh: { message: `找不到文件“${file}”。`, hint: '请用 --params 指明参数文件。' },
          en: {
            message: `Missing file "${file}".`,
            hint: 'Name a file of parameters with --params.',
          },
        },
  'cases-missing': ({ ids }: { ids: readonly string[] }): InEach<Told> => ({
    zh: {
      message: `没有案例：${ids.join('、')} 旁边没有 cases.yaml。`,
      hint: '请写一个：几张小表，以及对每个主体预期的结果；见 mingjian test --help。',
    },
    en: {
      message: `No cases: no cases.yaml lies beside ${ids.join(', ')}.`,
      hint: 'Write one: small tables, and what is expected of each subject. mingjian test --help tells more.',
    },
  }),
} satisfies Messages
