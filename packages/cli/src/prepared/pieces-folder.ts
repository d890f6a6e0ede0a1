/** The folder of the pieces that this program runs in; undefined where it runs from its sources. Preparing puts the folder here. */
export const piecesFolder: string | undefined = undefined
