import type { InEach } from '@mingjian/core'

/** What to do where a database of MySQL or MariaDB cannot be read; its commands and settings are named. */
export const hints = {
  address: {
    zh: '请写成 mysql://用户@主机:端口/数据库，其中的特殊字符用 %xx 表示，要加密的在后面写 ?ssl-mode=REQUIRED 或 VERIFY_IDENTITY；密码最好放在 MYSQL_PWD 里。',
    en: 'Write mysql://user@host:port/database, special signs in it as %xx, and behind it ?ssl-mode=REQUIRED or VERIFY_IDENTITY to encrypt; the password is best kept in MYSQL_PWD.',
  },
  certificate: {
    zh: '请管理员换用可核对的证书；内网中可写 ?ssl-mode=REQUIRED，即加密而不核对证书。',
    en: 'Ask its administrator for a certificate that can be checked; ?ssl-mode=REQUIRED encrypts without a check of it.',
  },
  login: {
    zh: '请检查用户名和密码（MYSQL_PWD 或地址中），并请管理员确认该用户可以从这台机器登录。',
    en: 'Check user and password (MYSQL_PWD or in the address), and ask its administrator whether this user may come from this machine.',
  },
  denied: {
    zh: '请管理员授予读取权限（GRANT SELECT）；如果不是要筛查的数据，请在数据对应文件（mapping.yaml）里写明不读取。',
    en: 'Ask its administrator for GRANT SELECT; where it is none of the data, skip it in a mapping (mapping.yaml).',
  },
} satisfies Readonly<Record<string, InEach>>
