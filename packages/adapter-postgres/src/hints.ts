import type { InEach } from '@mingjian/core'

/** What to do where a database of PostgreSQL cannot be read; its commands and settings are named. */
export const hints = {
  address: {
    zh: '请写成 postgres://用户@主机:端口/数据库，其中的特殊字符用 %xx 表示；密码最好放在 PGPASSWORD 或 ~/.pgpass 里。',
    en: 'Write postgres://user@host:port/database, special signs in it as %xx; the password is best kept in PGPASSWORD or ~/.pgpass.',
  },
  certificate: {
    zh: '请向管理员索取签发证书，在地址后写 ?sslmode=verify-full&sslrootcert=证书文件；内网中可写 ?sslmode=no-verify，即加密而不核对证书。',
    en: 'Ask its administrator for the root certificate, and write ?sslmode=verify-full&sslrootcert=<file> behind the address; ?sslmode=no-verify encrypts without a check of it.',
  },
  login: {
    zh: '请检查用户名和密码（PGPASSWORD、~/.pgpass 或地址中），并请管理员确认该用户可以从这台机器登录（pg_hba.conf）。',
    en: 'Check user and password (PGPASSWORD, ~/.pgpass or in the address), and ask its administrator whether this user may come from this machine (pg_hba.conf).',
  },
  denied: {
    zh: '请管理员授予读取权限（GRANT USAGE ON SCHEMA、GRANT SELECT），且不受行级安全策略限制；如果不是要筛查的数据，请在数据对应文件（mapping.yaml）里写明不读取。',
    en: 'Ask its administrator for GRANT USAGE ON SCHEMA and GRANT SELECT, without a policy on rows; where it is none of the data, skip it in a mapping (mapping.yaml).',
  },
} satisfies Readonly<Record<string, InEach>>
