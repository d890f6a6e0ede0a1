// What a prepared program starts with: a module, as main.ts expects one, before pieces that are none.
import { openPiece } from './open-piece.ts'

export { keepCompiled, openPiece } from './open-piece.ts'

export const { runProgram } = openPiece('program.cjs') as typeof import('../program.ts')
