import { AdapterError, type Reject } from '@mingjian/core'
import { arbitraryDamages, damageBytes, encodeGb18030 } from '@mingjian/testkit'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openCsv } from './open-csv.ts'
import { rowsOf, suit, write } from './testing/read-all.ts'

const lines = Array.from(
  { length: 30 },
  (_, n) => `"虚甲${n}\n有限公司",${n}.50,2025-01-${String(n + 1).padStart(2, '0')}`,
)
const text = ['诉讼明细表', '原告,标的额,立案日期', ...lines, '合计,435.00,'].join('\r\n')
const files: readonly (readonly [string, Uint8Array])[] = [
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
  ['GBK', encodeGb18030(text)],
  ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['tabs', Buffer.from(text.replaceAll(',', '\t'))],
]

it.each(files)(
  'bytes of %s that are flipped, cut or repeated: every record is counted, or the file is refused',
  async (_, bytes) => {
    const met = { read: 0, refused: 0 }
    const property = fc.asyncProperty(arbitraryDamages, async (damages) => {
      const rejects: Reject[] = []
      const options = { catalog: [suit], onReject: (reject: Reject) => rejects.push(reject) }
      try {
        const dataset = await openCsv(write(damageBytes(bytes, damages)), options)
        const rows = await rowsOf(dataset)
        const [source] = dataset.sources
        const { read = 0, loaded = 0, rejected = 0 } = source?.counts ?? {}
        expect(read).toBe(loaded + rejected)
        expect(rows).toHaveLength(loaded)
        expect(rejects.filter(({ column }) => column === undefined)).toHaveLength(rejected)
        expect(new Set(rows.map(({ record }) => record)).size).toBe(loaded)
        met.read += 1
      } catch (error) {
        if (!(error instanceof AdapterError)) throw error
        expect(error.hint).not.toBe('')
        // A message shows where the damage is and none of the data, but for a header that ran into them.
        expect(
          error.message.replace(/ Headers of the file that are not used: .*/s, ''),
        ).not.toMatch(/虚甲/)
        met.refused += 1
      }
    })
    await fc.assert(property, { numRuns: 200 })
    expect(met.read).toBeGreaterThan(0)
    expect(met.refused).toBeGreaterThan(0)
  },
)
