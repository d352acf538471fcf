import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type RunManifest, runManifestSchema, writeRunManifest } from './run-manifest.ts'

const manifest: RunManifest = {
  format: 1,
  mingjian: '0.1.0',
  node: 'v20.0.0',
  backend: { name: 'memory', version: '1' },
  asOf: '2026-01-31',
  reveal: false,
  options: {
    models: [],
    rules: [],
    formats: ['csv'],
    language: 'zh',
    top: null,
    shown: 20,
    threads: null,
    memory: null,
    dataset: null,
    project: null,
    mapping: null,
    encoding: null,
    params: null,
  },
  sources: [],
  coverage: [
    { dataset: 'sales', from: '2024-01-01', to: null, whose: 'seller', basis: 'declared' },
  ],
  passedOver: [{ name: 'a.xlsx', reason: 'not read yet' }],
  models: [],
  concepts: [],
  brokenRules: [],
  clues: { total: 0, A: 0, B: 0, C: 0 },
  apart: 0,
  evidence: 0,
  rejects: 0,
  files: ['run.json'],
  started: '2026-01-31T00:00:00.000Z',
  ended: '2026-01-31T00:00:01.000Z',
  resources: { seconds: 1, peakMemoryBytes: 1, modelSeconds: {}, conceptSeconds: {} },
}

it('writes what its schema reads', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'manifest-'))
  try {
    await writeRunManifest(dir, manifest)
    const text = await readFile(join(dir, 'run.json'), 'utf8')
    expect(runManifestSchema.parse(JSON.parse(text))).toEqual(manifest)
    await expect(writeRunManifest(dir, manifest)).rejects.toMatchObject({ code: 'EEXIST' })
  } finally {
    await rm(dir, { recursive: true })
  }
})

it('refuses to write what it could not read', async () => {
  const wrong = { ...manifest, evidence: -1 }
  await expect(writeRunManifest(tmpdir(), wrong)).rejects.toMatchObject({
    name: 'InvariantError',
  })
})
