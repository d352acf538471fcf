import type { CommandHelp } from '../help/help-texts.ts'

export const pseudonymiseHelp = {
  zh: {
    summary: '把号码换成令牌，供不能互传原始数据的单位一起筛查',
    description:
      '把数据中的证件号码、账号、电话、车牌和案号换成令牌，略去姓名等，写成可以交出的表。',
    data: '数据文件和文件夹',
    key: '各单位共用的密钥文件，只由持有原始数据的单位保管',
    makeKey: '密钥文件不存在时新建一个（只由一个单位做一次）',
    out: '写入的文件夹，须尚不存在',
    keep: '确认不含个人信息的文字列，照原文写出，如 custody.facility；可重复',
    quiet: '不显示进度，只打印文件夹',
    more: `
数据的读取与 screen 相同：认表头、清洗、拒收。每个来源写成一个 CSV，列名是数据表的列名，单元格是清洗后的值：
  令牌    证件号码和统一社会信用代码、账号、电话、车牌、案号。同一号码在各表、各单位是同一令牌，写法不同也一样
          （15 位与 18 位、全角、小写 x、空格）；不同类的号码即使数字相同，令牌也不同。
  保留    日期、金额、数量、是否、有代码的文字列。敏感等级 1、2 的表里，可确认是单位的名称也保留。
  略去    个人姓名、出生日期、性别、未列代码的文字。读取这些的模型得到“未知”，从不得到“否”。
被拒收的记录和单元格只计数，内容不写出。文件夹里的 pseudonymise.json 逐列写明如何处理，mapping.yaml 供筛查一方读取。

令牌是以密钥计算的 HMAC-SHA-256。身份证号可以穷举，单纯的散列值会被逐个试出，所以密钥不得交给筛查的一方；
没有密钥，从令牌得不到号码。令牌本身只写明是哪类号码、校验位是否有效、用的是哪把密钥。仍能看出的：行的次序
（记录号与来源相同，便于核对；来源按号码或姓名排列的，请先改按日期排列）、哪些行是同一个号码、出现多少次、日期
和金额。

筛查后，线索上的令牌由持有原始数据的单位用 mingjian reidentify 还原。

退出码：0 完成；2 输入有误；3 运行环境失败。

示例：
  mingjian pseudonymise ./data --key shared.key --make-key --out tokens
  mingjian pseudonymise 在押.csv --key shared.key --out tokens --keep custody.facility
  mingjian screen ./tokens`,
  },
  en: {
    summary: 'replace numbers by tokens, for offices that cannot share rows',
    description:
      'Replaces numbers of persons, accounts, telephones, plates and cases by tokens, leaves names out, and writes tables that can be handed over.',
    data: 'files and folders with data',
    key: 'file of the key that the offices share; only those that hold the data keep it',
    makeKey: 'make the key where the file is not there (by one office, once)',
    out: 'folder to write, which must not exist',
    keep: 'a column of text that is known to name nobody, written as it is, such as custody.facility; repeatable',
    quiet: 'show no progress, print the folder only',
    more: `
Data are read as screen reads them: headers, cleaning, rejects. Each source becomes a CSV with the names of the
dataset's columns and cleaned values:
  tokens     numbers of persons and firms, accounts, telephones, plates, cases. One number has one token in every
             table and office, however it is written (15 or 18 digits, full width, a small x, blanks); numbers of
             different kinds have different ones, though their digits be alike.
  kept       dates, amounts, counts, flags, text with codes; in datasets of privacy 1 and 2 also names that are
             certainly those of organisations.
  left out   names of persons, dates of birth, sex, text without codes. A model that reads them finds "unknown",
             never "no".
Rejected records and cells are counted, and their content is written nowhere. pseudonymise.json in the folder says
of each column what became of it; mapping.yaml is for whoever screens.

A token is an HMAC-SHA-256 under the key. Identity numbers can be enumerated, so a bare hash would be found out by
trying them all: whoever screens must not have the key, and without it no token gives back its number. A token
itself says which kind of number it is, whether the check digit held, and which key made it. What can still be seen:
the order of the rows (records keep their numbers, so that they are found again; where a source goes by number or name,
sort it by date first), which rows have the same number, how often, dates and amounts.

The tokens on clues are turned back by "mingjian reidentify", by the office that holds the data.

Exit code 0: done; 2: bad input; 3: the surroundings failed.

Examples:
  mingjian pseudonymise ./data --key shared.key --make-key --out tokens
  mingjian pseudonymise 在押.csv --key shared.key --out tokens --keep custody.facility
  mingjian screen ./tokens`,
  },
} satisfies CommandHelp
