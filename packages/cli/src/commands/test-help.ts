import type { CommandHelp } from '../help/help-texts.ts'

export const testHelp = {
  zh: {
    summary: '在每个后端上运行模型的案例',
    description: '运行模型的案例，写明哪里与预期不同。',
    models: '模型的文件、文件夹或编号',
    rules: '规则文件夹或包，其中的数据表和模型一并可用；可重复',
    backend: 'all（全部）、duckdb 或 memory',
    format: 'text（文字）或 json',
    mutate: '找出模型怎样改动而没有案例发现',
    part: '与 --mutate 合用：改动分成几份，试其中一份',
    more: `
<模型…> 可以是模型文件，一个模型、一个包或全部规则的文件夹，或者已安装模型的编号、包名和代号。模型的案例在它旁边
的 cases.yaml 中：几张小表，以及对每个主体预期的等级、分值、事实和信号。每个案例在 memory 后端（模型的含义以它
为准）和 DuckDB 上运行。每个信号须在一个案例中命中、在另一个案例中不符，否则错了也看不出来。

加 --mutate 时改为逐处改动模型，列出没有案例发现的改动：阈值或期间增减最后一位的一个单位，换一个比较符号，
边界由含改为不含（或相反），去掉 where、when、on 或 during 的一个条件，去掉一个信号，连接多一行或少一行。所读概念的改动
在读取它的模型都给出时一并试。怎样写都是同一意思的改动，连同缘由写在 cases.yaml 中、“cases”旁边，名称与这里
打印的相同：
  equivalent: { "params.many: 3 → 4": { zh: …, en: … } }
改动后的模型只在 memory 后端上运行。--part 1/8 从第一处起每八处试一处。

退出码：0 全部通过；1 有案例不通过，有信号缺少案例，有改动没有案例发现，或列为同一意思的改动其实不是；
2 模型或案例无法读取。

示例：
  mingjian test rules/docket/mass-plaintiff
  mingjian test docket --lang en
  mingjian test ./our-rules --backend memory --format json
  mingjian test docket --mutate`,
  },
  en: {
    summary: 'run the cases of models on every backend',
    description: 'Runs the cases of models and says where something else is found than expected.',
    models: 'files, folders or ids of models',
    rules: 'rules whose catalog and models are known too; repeatable',
    backend: 'all | duckdb | memory',
    format: 'text | json',
    mutate: 'find the changes of the models that no case notices',
    part: 'with --mutate: one of so many parts of the mutants',
    more: `
<model…> are model files, folders of a model, of a pack or of rules, or ids, packs and codes of installed models.
The cases of a model lie beside it in cases.yaml: small tables, and for each subject the band, score, facts and
signals that are expected. Each case runs on the memory backend, which defines what a model means, and on
DuckDB. Every signal must be hit in one case and clear in another, else it could be wrong unseen.

With --mutate one thing after the other is changed instead, and each change that no case notices is listed:
a threshold or span by one unit of its last place, a comparison replaced, its boundary flipped, a condition of
where, when, on or during left out, a signal removed, the rows of a join one more or less. So are the concepts of the
pack that the models read, where all models that read them are named. What means the same however it is
written is listed in cases.yaml, beside "cases", by the name printed here and with the reason:
  equivalent: { "params.many: 3 → 4": { zh: …, en: … } }
Mutants run on the memory backend alone. --part 1/8 tries every eighth of them, from the first on.

Exit code 0: all pass; 1: a case fails, a signal lacks one, a mutant survives, or what
is listed as equivalent is none; 2: the model or its cases cannot be read.

Examples:
  mingjian test rules/docket/mass-plaintiff
  mingjian test docket --lang en
  mingjian test ./our-rules --backend memory --format json
  mingjian test docket --mutate`,
  },
} satisfies CommandHelp
