/** Two offices that cannot share rows, and a third that screens: what each of them runs, with the built command. */
import { chmodSync, copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { runCli } from '@mingjian/cli'

const here = fileURLToPath(new URL('.', import.meta.url))

/** Where it writes; tests name another folder. */
const place = process.env.MINGJIAN_TWO_OFFICES_DIR ?? join(here, 'runs')
rmSync(place, { recursive: true, force: true })
mkdirSync(place, { recursive: true })

// Examples carry fixed keys; yours are made: the offices' by --make-key, the other on first use.
const shared = join(place, 'shared.key')
const own = join(place, 'own.key')
copyFileSync(join(here, 'key'), shared)
copyFileSync(join(here, '../screen/key'), own)
for (const key of [shared, own]) chmodSync(key, 0o600)

const rules = ['--rules', join(here, '../author/models')]
const tokensOf = (office) => join(place, `${office}-tokens`)
const run = join(place, 'run')

/** Each office makes tokens of its rows with the key that the two share, and hands over the folder. */
for (const office of ['civil-affairs', 'detention']) {
  await mingjian(
    'pseudonymise',
    join(here, office),
    '--key',
    shared,
    '--out',
    tokensOf(office),
    ...rules,
  )
}
/** Whoever screens has neither key nor rows. */
await mingjian(
  ...['screen', tokensOf('civil-affairs'), tokensOf('detention'), ...rules],
  ...['--models', 'example.paid-in-custody', '--as-of', '2026-01-31', '--key', own, '--out', run],
)
/** An office turns the tokens back that stand on clues, and only those. */
await mingjian(
  ...['reidentify', run, join(here, 'civil-affairs'), '--key', shared],
  ...['--out', join(place, 'reidentified.csv'), ...rules],
)

async function mingjian(...args) {
  console.log(
    `$ mingjian ${args.map((arg) => arg.replace(place, '.').replace(here, '')).join(' ')}\n`,
  )
  const code = await runCli(args)
  if (code !== 0) process.exit(code)
  console.log()
}
