/** The elements of XLIFF itself; 2.0 and 2.1 share them. */
export const CORE = 'urn:oasis:names:tc:xliff:document:2.0'

/**
 * Our own attributes, which XLIFF allows on files and units and asks every tool to keep: `edition` (of the toolkit, on a file), and on
 * a unit what it was when it was exported: `source` and `target` (digests of the texts), `state`.
 */
export const OWN = 'urn:ai-toolkit:xliff'
