#!/usr/bin/env node
// Starts the program. In JavaScript: taking the types out of a first file in TypeScript takes as long as the whole help. Those of all other
// files are taken out once and kept, with whatever was compiled. Nothing but code is kept, and beside the program: in the folder for temporary
// files, where Node would put it, others could write what we then run.
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/compiled'))
await import('./main.ts')
