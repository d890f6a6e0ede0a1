#!/usr/bin/env node
// Starts the program. In JavaScript: taking the types out of a first file in TypeScript takes as long as the whole help. Those of all other
// files are taken out once and kept, with whatever was compiled; nothing but code is kept, in the folder for temporary files.
import { enableCompileCache } from 'node:module'

enableCompileCache()
await import('./main.ts')
