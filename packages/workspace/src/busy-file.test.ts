import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { isWorkspace } from './is-workspace.ts'
import { listBatches } from './read-batches.ts'
import { loadRows, open, readNumbers, suits, withWorkspace } from './testing/suits.ts'

/** A process that holds a database file as one that writes or reads it, until it is killed. */
async function hold(path: string, mode: 'READ_WRITE' | 'READ_ONLY') {
  const engine = import.meta.resolve('@duckdb/node-api')
  const script = `
    import duckdb from ${JSON.stringify(engine)}
    const instance = await duckdb.DuckDBInstance.create(${JSON.stringify(path)}, { access_mode: '${mode}' })
    await instance.connect()
    console.log('open')
    setInterval(() => instance, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
  })
  await once(child.stdout, 'data')
  return child
}

it('says who has a workspace that is to be written, or is being written', () =>
  withWorkspace(async (path) => {
    await loadRows(path, suits(3), { name: 'a.csv' })
    for (const mode of ['READ_WRITE', 'READ_ONLY'] as const) {
      const holder = await hold(path, mode)
      const told = {
        zh: {
          message: expect.stringContaining(`“city.duckdb”正被另一个程序使用（进程 ${holder.pid}）`),
        },
      }
      const busy = { code: 'workspace-busy', told }
      try {
        await expect(loadRows(path, suits(4), { name: 'b.csv' })).rejects.toMatchObject(busy)
        // Several may read.
        if (mode === 'READ_ONLY') expect(await readNumbers(path)).toEqual([['a.csv', 3]])
        else await expect(open(path)).rejects.toMatchObject(busy)
      } finally {
        holder.kill('SIGKILL')
        await once(holder, 'close')
      }
    }
    expect(await readNumbers(path)).toEqual([['a.csv', 3]])
  }))

it('takes no other file for a workspace, and leaves it as it is', () =>
  withWorkspace(async (path) => {
    await writeFile(path, '卖方,金额\n甲,1\n')
    const before = await readFile(path)
    expect(await isWorkspace(path)).toBe(false)
    await expect(loadRows(path, suits(3), { name: 'a.csv' })).rejects.toMatchObject({
      code: 'not-workspace',
    })
    await expect(listBatches(path)).rejects.toMatchObject({ code: 'not-workspace' })
    expect(await readFile(path)).toEqual(before)
  }))
