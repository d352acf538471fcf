import { join } from 'node:path'
import { expect, it } from 'vitest'
import { defaultKeyPath } from './key-file.ts'

it('keeps the key where the system keeps settings of a user', () => {
  expect(defaultKeyPath({ XDG_CONFIG_HOME: '/c' }, 'linux')).toBe(join('/c', 'mingjian', 'key'))
  expect(defaultKeyPath({ APPDATA: 'C:/a' }, 'win32')).toBe(join('C:/a', 'mingjian', 'key'))
  expect(defaultKeyPath({}, 'darwin')).toMatch(/\.config[\\/]mingjian[\\/]key$/)
})
