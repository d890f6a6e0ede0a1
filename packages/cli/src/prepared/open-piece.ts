import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'
import { piecesFolder } from './pieces-folder.ts'

const folder = piecesFolder ?? import.meta.dirname
const requireInstalled = createRequire(join(folder, 'program.mjs'))
const opened = new Map<string, Piece>()

/** A piece that was run: what it is compiled to grows with what is called of it. */
interface Piece {
  script: Script
  module: { exports: object }
}

/**
 * What a piece of the prepared program exports; it is run when it is first asked for. Of a module Node keeps what V8 compiles before it runs,
 * which is hardly more than the names of its functions: a fifth of a short command went into compiling them again. Of a script one may keep
 * what was compiled of it after it ran (see `keepCompiled`). So a piece is a script: a function of what a module of the older kind is given.
 * @param name the name of its file
 */
export function openPiece(name: string): object {
  const known = opened.get(name)
  if (known !== undefined) return known.module.exports
  const piece: Piece = { script: compilePiece(name), module: { exports: {} } }
  opened.set(name, piece)
  piece.script.runInThisContext()(piece.module, piece.module.exports, requireFromPiece, folder)
  return piece.module.exports
}

/**
 * Keeps beside each piece what V8 has compiled of it so far; of those that were not opened, the little that it compiles before they run.
 * V8 leaves aside what another version or other flags of it made, and compiles then.
 */
export function keepCompiled(): void {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.cjs')))
    writeFileSync(compiledPath(name), (opened.get(name)?.script ?? compilePiece(name)).createCachedData())
}

function compilePiece(name: string): Script {
  const filename = join(folder, name)
  const kept = compiledPath(name)
  return new Script(readFileSync(filename, 'utf8'), { filename, cachedData: existsSync(kept) ? readFileSync(kept) : undefined })
}

function compiledPath(name: string): string {
  return join(folder, `${name}.code`)
}

/** Other pieces, packages that are named by their address, and parts of Node. */
function requireFromPiece(name: string): unknown {
  if (name.startsWith('./')) return openPiece(name.slice(2))
  return requireInstalled(name.startsWith('file:') ? fileURLToPath(name) : name)
}
