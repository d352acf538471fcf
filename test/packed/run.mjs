/**
 * Packs every package, installs the tarballs with npm in an empty folder outside of the workspace,
 * and uses them there as someone would who has never seen this repository. `npm run packed`; what is
 * tested is what `npm run build` made last.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { createClaims } from './claims.mjs'
import { importClaims, packageClaims, screenClaims, scriptClaims } from './install-claims.mjs'
import { outsideEnv, runNpm } from './npm.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const pnpm = 'pnpm@10.34.9'
const folder = mkdtempSync(join(tmpdir(), 'mingjian-packed-'))
const tarballs = join(folder, 'tarballs')
const app = join(folder, 'app')
const env = outsideEnv(join(folder, 'home'))
for (const each of [tarballs, app, env.HOME]) mkdirSync(each)

const { claim, end } = createClaims()

claim('every package is packed', () => {
  const filters = ['--filter', './packages/*', '--filter', './rules/*']
  const pack = ['-r', ...filters, 'pack', '--pack-destination', tarballs]
  runNpm('npx', ['--yes', '--prefer-offline', pnpm, ...pack], { cwd: root })
})

const packed = readdirSync(tarballs).sort()
packageClaims(claim, { root, tarballs, packed })

claim('npm installs all of them in an empty folder', () => {
  writeFileSync(join(app, 'package.json'), '{ "name": "app", "private": true, "type": "module" }')
  const files = packed.map((name) => join(tarballs, name))
  // The cache and the settings of npm stay those of the user; only the project is new.
  const settings = { ...env, HOME: process.env.HOME, USERPROFILE: process.env.USERPROFILE }
  runNpm('npm', ['install', '--prefer-offline', ...files], { cwd: app, env: settings })
})

importClaims(claim, { root, app, env })
copyFileSync(join(root, 'test/packed/use.ts'), join(app, 'use.ts'))
scriptClaims(claim, { root, app, env })
screenClaims(claim, { app, env })

rmSync(folder, { recursive: true, force: true })
process.exitCode = end()
