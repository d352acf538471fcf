import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { run, runNpm } from './npm.mjs'

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'))

const published = (root) =>
  ['packages', 'rules'].flatMap((parent) =>
    readdirSync(join(root, parent), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name: folder }) => {
        const { name: id, version } = readJson(join(root, parent, folder, 'package.json'))
        return { id, version, isData: parent === 'rules' }
      }),
  )

/** What a tarball must hold and must not. */
export function packageClaims(claim, { root, tarballs, packed }) {
  for (const { id, version } of published(root)) {
    claim(`${id} holds its licence, page and what that links to, neither tests nor sources`, () => {
      const file = `${id.slice(1).replace('/', '-')}-${version}.tgz`
      assert.ok(packed.includes(file), `no ${file} among ${packed.join(', ')}`)
      const list = run('tar', ['-tzf', join(tarballs, file)], { cwd: tarballs })
        .split('\n')
        .map((line) => line.trim())
      for (const needed of ['package.json', 'LICENSE', 'README.md']) {
        assert.ok(list.includes(`package/${needed}`), `${needed} is missing`)
      }
      const page = run('tar', ['-xOzf', join(tarballs, file), 'package/README.md'], {
        cwd: tarballs,
      })
      for (const [, link] of page.matchAll(/\]\((?!https?:|\.\.|#)([^)#]+)/g)) {
        const isThere = list.some((path) => `${path}/`.startsWith(`package/${link}/`))
        assert.ok(isThere, `the page links to ${link}, which is missing`)
      }
      assert.deepEqual(
        list.filter((path) => /^package\/src\/|\.test\.|\.tsbuildinfo$|\/testing\//.test(path)),
        [],
      )
    })
  }
}

/** Each package answers to its name, alone in a process. */
export function importClaims(claim, { root, app, env }) {
  for (const { id, isData } of published(root)) {
    const folder = join(app, 'node_modules', id)
    if (isData) {
      claim(`${id} is installed, as data`, () => {
        assert.ok(existsSync(join(folder, 'package.json')))
        const code = readdirSync(folder, { recursive: true }).filter((name) =>
          /\.[cm]?[jt]s$/.test(name),
        )
        assert.deepEqual(code, [])
      })
    } else {
      claim(`${id} can be imported`, () => {
        const { dependencies = {} } = readJson(join(folder, 'package.json'))
        const open = Object.entries(dependencies).filter(([, range]) =>
          /workspace|file:/.test(range),
        )
        assert.deepEqual(open, [])
        const script = `console.log(Object.keys(await import('${id}')).length)`
        const args = ['--input-type=module', '--eval', script]
        const names = Number(run(process.execPath, args, { cwd: app, env }))
        assert.ok(names > 0, 'it exports nothing')
      })
    }
  }
}

/** A program of ten lines compiles against the installed types and runs. */
export function scriptClaims(claim, { root, app, env }) {
  const names = published(root).filter(({ isData }) => !isData)
  const every = names.map(({ id }, at) => `export * as each${at} from '${id}'`)
  writeFileSync(join(app, 'every.ts'), `${every.join('\n')}\n`)
  writeFileSync(
    join(app, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        target: 'ES2023',
        module: 'NodeNext',
        moduleResolution: 'NodeNext',
        lib: ['ES2023', 'DOM'],
        strict: true,
        skipLibCheck: false,
        types: ['node'],
        typeRoots: [join(root, 'node_modules/@types')],
      },
      files: ['use.ts', 'every.ts'],
    }),
  )
  claim('a program of ten lines compiles against the types that came along', () => {
    const tsc = join(root, 'node_modules/typescript/bin/tsc')
    run(process.execPath, [tsc, '-p', app], { cwd: app, env })
  })
  claim('it finds the same clue on both backends', () => {
    const lines = run(process.execPath, ['use.js'], { cwd: app, env }).trim().split('\n')
    assert.equal(lines.length, 2)
    assert.match(lines[0], /^A \d+ 甲商贸有限公司$/)
    assert.equal(lines[1], lines[0])
  })
}

/** The command, as npx runs it. */
export function screenClaims(claim, { app, env }) {
  const mingjian = (...args) =>
    runNpm('npx', ['--no-install', 'mingjian', ...args], { cwd: app, env })
  const { version } = readJson(join(app, 'node_modules/@mingjian/cli/package.json'))
  claim('npx mingjian tells its version', () => {
    assert.equal(mingjian('--version').trim(), version)
  })
  claim('npx mingjian finds the packs that came with it', () => {
    assert.match(mingjian('check', 'docket', '--lang', 'en'), /^0 errors, .*[1-9]\d* models?/m)
  })
  claim('npx mingjian screens a file into a run folder', () => {
    const days = Array.from({ length: 25 }, (_, at) => `2025-03-${String(at + 1).padStart(2, '0')}`)
    const rows = days.map((day) => `甲商贸有限公司,20000.00,${day},无`)
    const other = '乙贸易有限公司,500.00,2025-03-01,有'
    writeFileSync(
      join(app, '立案.csv'),
      ['原告,标的额,立案日期,被告有无律师', ...rows, other, ''].join('\n'),
    )
    mingjian('screen', '立案.csv', '--as-of', '2026-01-31', '--out', 'run')
    const clues = readFileSync(join(app, 'run/clues.jsonl'), 'utf8').trim().split('\n')
    assert.equal(clues.length, 1)
    const clue = JSON.parse(clues[0])
    assert.equal(clue.model, 'docket.mass-plaintiff')
    assert.equal(clue.subject.label, '甲商贸有限公司')
    assert.equal(readJson(join(app, 'run/run.json')).asOf, '2026-01-31')
  })
  claim('npx mingjian scaffolds a model that passes, with the schema that came along', () => {
    const flags = ['--title', '试点', '--line', 'civil', '--dataset', 'exec_case']
    mingjian('new', 'model', 'pilot.first', ...flags)
    const [line] = readFileSync(join(app, 'rules/pilot/first/model.yaml'), 'utf8').split('\n')
    const schema = '../../../node_modules/@mingjian/core/schema/model.schema.json'
    assert.equal(line, `# yaml-language-server: $schema=${schema}`)
    assert.ok(existsSync(join(app, 'rules/pilot/first', schema)))
    mingjian('format', '--check', 'rules')
    assert.match(
      mingjian('test', 'rules', '--lang', 'en'),
      /^✓ pilot\.first: 2 cases, 2 passed, 0 failed/m,
    )
  })
}
