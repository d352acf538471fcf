import type { CommandHelp } from '../help/help-texts.ts'

export const newHelp = {
  zh: {
    summary: '新建带案例的模型、概念、数据表或包',
    description: '写出一个案例都能通过的新模型、一个概念、一张数据表的定义或一个包，供填写。',
    kind: 'model（模型）、concept（概念）、dataset（数据表）或 pack（包）',
    id: '<包>.<模型>、<包>.<概念>、<包>.<数据表>、<数据表> 或 <包>',
    title: '中文名称',
    titleEn: '英文名称',
    line: '监督条线，如 civil、criminal 或 public-interest',
    dataset: '目录中要统计的数据表；后面的用于查询',
    key: '区分主体的列（默认：第一个可以区分的）',
    entity: '线索说的是什么（默认：由该列决定）',
    privacy: '敏感等级（默认：同它的数据表）',
    from: '数据文件：按它的表头和前 500 行写出数据表的各列',
    dir: '规则文件夹，或包的文件夹（默认：rules）',
    rules: '规则文件夹或包，用其中的目录代替已安装的；可重复',
    more: `
<种类> 为 model、concept、dataset 或 pack。模型的编号是 <包>.<模型>，概念的编号是 <包>.<概念>。

模型写在 <文件夹>/<包>/<模型> 中：model.yaml 统计目录中一张数据表里每个主体的行，cases.yaml 有一个命中的和一个
不符的案例。两者写出来就能运行，须由编写者决定之处标有“待改”。包还没有的，一并建好。在终端中运行时，没有给出
的内容逐项询问；否则指明缺少哪个选项。已有的文件不会被覆盖。

数据表写在包的文件夹中，编号不带包名的写在 <文件夹>/catalog 中。加 --from 时，按该文件的表头命名各列，按单元格
推断种类（kind），都待核对；文件中的内容不会写进去。

示例：
  mingjian new model civil.late-payout
  mingjian new model civil.late-payout --title 案款迟延发放 --line civil --dataset exec_case
  mingjian new concept civil.payouts --title 案款发放 --dataset exec_case
  mingjian new dataset fines.ticket --title 罚单 --from ./罚单.xlsx
  mingjian new pack housing --title 住房保障监督 --dir our-rules`,
  },
  en: {
    summary: 'scaffold a model with its cases, a concept, a dataset or a pack',
    description:
      'Writes a new model with cases that pass, a concept, a dataset, or a pack, to be filled in.',
    kind: 'model | concept | dataset | pack',
    id: '<pack>.<model>, <pack>.<concept>, <pack>.<dataset>, <dataset> or <pack>',
    title: 'its title, in Chinese',
    titleEn: 'its title in English',
    line: 'line of supervision, such as civil, criminal or public-interest',
    dataset: 'dataset of the catalog that is counted; further ones are looked up',
    key: 'column that tells subjects apart (default: the first that can)',
    entity: 'what a clue is about (default: by the key)',
    privacy: 'how sensitive it is (default: as its datasets)',
    from: 'a data file: the columns of a dataset are guessed from its header and first 500 rows',
    dir: 'rules folder, or folder of a pack (default: rules)',
    rules: 'rules whose catalog is known instead of the installed ones; repeatable',
    more: `
<kind> is model, concept, dataset or pack. The id of a model is <pack>.<model>, of a concept <pack>.<concept>.

A model is written into <dir>/<pack>/<model>: model.yaml, which counts the rows of each subject in a dataset of the
catalog, and cases.yaml with a case that is hit and one that is clear. Both run as they are; what an author must
decide is marked 待改 in them. A pack that is not there yet is made around it. On a terminal what is not
given is asked for; elsewhere the option that lacks is named. Nothing is written over.

A dataset is written into the folder of its pack, or into <dir>/catalog where its id names none. With --from its
columns are named by the header of the file, and their kinds guessed from its cells, all to be checked; nothing of
what stands in the file is written.

Examples:
  mingjian new model civil.late-payout
  mingjian new model civil.late-payout --title 案款迟延发放 --line civil --dataset exec_case
  mingjian new concept civil.payouts --title 案款发放 --dataset exec_case
  mingjian new dataset fines.ticket --title 罚单 --from ./罚单.xlsx
  mingjian new pack housing --title 住房保障监督 --dir our-rules`,
  },
} satisfies CommandHelp
