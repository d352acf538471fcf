#!/usr/bin/env node
import process from 'node:process'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`mingjian: Node ${process.versions.node} is too old. Expected 20.19 or newer.`)
  process.exit(3)
}
await import('../dist/main.js')
