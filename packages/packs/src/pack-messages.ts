import { didYouMean, type InEach, type Messages, type Told } from '@mingjian/core'

/** What is said of rules that are not there. */
export const packMessages = {
  'folder-missing/rules': ({ name }: { name: string }): InEach<Told> => ({
    zh: { message: `找不到规则文件夹“${name}”。`, hint: '请检查名称和所在文件夹。' },
    en: { message: `Missing rules folder "${name}".`, hint: 'Check the name and the folder.' },
  }),
  'folder-missing/model': ({ name }: { name: string }): InEach<Told> => ({
    zh: { message: `找不到模型文件“${name}”。`, hint: '请检查名称和所在文件夹。' },
    en: { message: `Missing model file "${name}".`, hint: 'Check the name and the folder.' },
  }),
  'folder-empty': ({ name }: { name: string }): InEach<Told> => ({
    zh: {
      message: `规则文件夹“${name}”中没有规则包。`,
      hint: '规则包是 package.json 中有 "mingjian" 键的文件夹；数据表放在 catalog/。',
    },
    en: {
      message: `No pack in the rules folder "${name}".`,
      hint: 'A pack is a folder whose package.json has the key "mingjian"; datasets lie in catalog/.',
    },
  }),
  'package-missing': ({ name }: { name: string }): InEach<Told> => ({
    zh: { message: `找不到软件包“${name}”。`, hint: `请安装：npm install ${name}` },
    en: { message: `Missing package "${name}".`, hint: `Install it: npm install ${name}` },
  }),
  'package-hidden': ({ name }: { name: string }): InEach<Told> => ({
    zh: {
      message: `软件包“${name}”没有公开它的 package.json。`,
      hint: '请在其中导出 "./package.json"。',
    },
    en: {
      message: `Package "${name}" hides its package.json.`,
      hint: 'Export "./package.json" from it.',
    },
  }),
  'package-broken': ({ name }: { name: string }): InEach<Told> => ({
    zh: {
      message: `“${name}”不是完整的 JSON。`,
      hint: '其中须有 name、version 和 "mingjian" 键。',
    },
    en: {
      message: `Broken JSON in "${name}".`,
      hint: 'It must hold name, version and the key "mingjian".',
    },
  }),
  'model-unknown': (p: {
    name: string
    near: string | undefined
    ids: readonly string[]
  }): InEach<Told> => ({
    zh: {
      message: `没有名为“${p.name}”的模型、规则包或编号。`,
      hint:
        p.near !== undefined
          ? didYouMean(p.near).zh
          : p.ids.length === 0
            ? '没有读到任何模型。模型在别处的，请用 --rules <dir> 指明。'
            : `现有：${p.ids.join('、')}。模型在别处的，请用 --rules <dir> 指明。`,
    },
    en: {
      message: `Unknown model, pack or code "${p.name}".`,
      hint:
        p.near !== undefined
          ? didYouMean(p.near).en
          : p.ids.length === 0
            ? 'No model was read. Where it lies elsewhere, name its folder with --rules <dir>.'
            : `Known: ${p.ids.join(', ')}. A model that lies elsewhere needs --rules <dir>.`,
    },
  }),
} satisfies Messages
