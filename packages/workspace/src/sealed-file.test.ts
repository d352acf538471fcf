import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { loadRows, suits, withWorkspace } from './testing/suits.ts'

it('shows without the key no number, name, case, cell or name of a file, in no encoding', () =>
  withWorkspace(async (path) => {
    const coverage = { from: '2025-03-01', to: '2025-03-31' }
    const said = {
      name: '欧阳若水的案件.csv',
      sha256: '5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8',
      // A number has no place in the name of an office, and may slip in.
      office: '区法院11010519491231002X',
      coverage,
    }
    await loadRows(path, suits(50), said)
    const bytes = await readFile(path)
    const holds = (text: string) =>
      (['utf8', 'utf16le'] as const).some((encoding) => bytes.includes(Buffer.from(text, encoding)))
    // What is meant to be read is found, so what is looked for in the same way would be.
    for (const text of ['suit', '区法院1101**********002X', '2025-03-31']) {
      expect([text, holds(text)]).toEqual([text, true])
    }
    const secrets = [
      '11010519491231002X',
      '1101051949',
      '49123100',
      '欧阳若水',
      '沪01民初',
      '没有',
      'case_no',
      '5e884898da28',
      '.csv',
    ]
    for (const text of secrets) expect([text, holds(text)]).toEqual([text, false])
    // Nor does it say what it is compressed from.
    const hex = Buffer.from('5e884898da28047151d0e56f', 'hex')
    expect(bytes.includes(hex)).toBe(false)
  }))
