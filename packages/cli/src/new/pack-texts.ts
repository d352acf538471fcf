import { readVersion } from '../version.ts'
import { toDecide } from './model-text.ts'

/** The files of a new pack: what makes a folder one, and its page. */
export function packTexts(name: string, title: string): Readonly<Record<string, string>> {
  const manifest = {
    name,
    version: '0.1.0',
    private: true,
    description: title,
    files: ['**/*.yaml', '**/*.md'],
    mingjian: { engine: `>=${readVersion()} <1.0.0` },
  }
  return {
    'package.json': `${JSON.stringify(manifest, null, 2)}\n`,
    'README.md': `# ${title}

<!-- ${toDecide}: 监督什么，有哪些模型 · what is supervised, and which models there are -->

线索待核，不是结论。 A clue is to be verified; it accuses nobody.
`,
  }
}
