import { parseXml, partsOf, walk, type XmlElement } from './read-docx.ts'

/**
 * Rules of ECMA-376 that Word holds documents to before it calls them damaged, as far as they can be told without its schemas. Gives what is
 * broken, a line each.
 */
export function checkDocx(bytes: Uint8Array): string[] {
  const parts = partsOf(bytes)
  const roots = new Map([...parts].filter(([path]) => /\.(xml|rels)$/.test(path)).map(([path, xml]) => [path, parseXml(xml)]))
  return [...checkTypes(parts, roots), ...checkRelations(parts, roots), ...[...roots].flatMap(([path, root]) => checkPart(path, root, roots))]
}

type Roots = ReadonlyMap<string, XmlElement>

/** Styles that Word knows without being told. */
const latent = ['DefaultParagraphFont']

function checkTypes(parts: ReadonlyMap<string, string>, roots: Roots): string[] {
  const types = roots.get('[Content_Types].xml')?.children ?? []
  const endings = new Set(types.filter(({ name }) => name === 'Default').map(({ attributes }) => attributes.Extension))
  const paths = types.filter(({ name }) => name === 'Override').map(({ attributes }) => (attributes.PartName ?? '').slice(1))
  const untyped = [...parts.keys()].filter(
    (path) => path !== '[Content_Types].xml' && !paths.includes(path) && !endings.has(path.replace(/^.*\./, '')),
  )
  return [
    ...untyped.map((path) => `${path} has no content type`),
    ...paths.filter((path) => !parts.has(path)).map((path) => `${path} has a type and is missing`),
  ]
}

function checkRelations(parts: ReadonlyMap<string, string>, roots: Roots): string[] {
  return [...roots]
    .filter(([path]) => path.endsWith('.rels'))
    .flatMap(([path, root]) => {
      const from = path.replace(/_rels\/([^/]*)\.rels$/, '$1')
      const ids = root.children.map(({ attributes }) => attributes.Id ?? '')
      const inner = root.children.filter(({ attributes }) => attributes.TargetMode !== 'External')
      const targets = inner.map(({ attributes }) => (attributes.Target ?? '').replace(/^\//, ''))
      const lost = targets.filter((target) => !parts.has(target) && !parts.has(from.replace(/[^/]*$/, target)))
      return [
        ...repeated(ids).map((id) => `${path}: the id ${id} stands twice`),
        ...lost.map((target) => `${path}: ${target} is missing`),
        ...(from === '' || parts.has(from) ? [] : [`${path}: ${from} is missing`]),
      ]
    })
}

function checkPart(path: string, root: XmlElement, roots: Roots): string[] {
  if (!/^word\/[^/]*\.xml$/.test(path)) return []
  const elements = walk(root)
  const related = new Set((roots.get(path.replace('word/', 'word/_rels/').concat('.rels'))?.children ?? []).map(({ attributes }) => attributes.Id))
  const valuesOf = (name: string, attribute: string) =>
    elements.filter((each) => each.name === name).map(({ attributes }) => attributes[attribute] ?? '')
  const unknown = (name: string, known: ReadonlySet<string>) => valuesOf(name, 'w:val').filter((id) => !known.has(id))
  const faults = [
    ...elements
      .flatMap(({ attributes }) => ['r:id', 'r:embed', 'r:link'].flatMap((name) => attributes[name] ?? []))
      .filter((id) => !related.has(id))
      .map((id) => `no relation ${id}`),
    ...repeated(valuesOf('wp:docPr', 'id')).map((id) => `the picture ${id} stands twice`),
    ...repeated(valuesOf('w:bookmarkStart', 'w:id')).map((id) => `the bookmark ${id} stands twice`),
    ...repeated(valuesOf('w:bookmarkStart', 'w:name')).map((id) => `the bookmark ${id} stands twice`),
    ...['w:pStyle', 'w:rStyle', 'w:basedOn', 'w:next']
      .flatMap((name) => unknown(name, new Set([...idsIn(roots.get('word/styles.xml'), 'w:style', 'w:styleId'), ...latent])))
      .map((id) => `no style ${id}`),
    ...unknown('w:numId', idsIn(roots.get('word/numbering.xml'), 'w:num', 'w:numId')).map((id) => `no list ${id}`),
    ...elements.flatMap(checkElement),
  ]
  return [...new Set(faults)].map((fault) => `${path}: ${fault}`)
}

function idsIn(root: XmlElement | undefined, name: string, attribute: string): ReadonlySet<string> {
  return new Set(root === undefined ? [] : walk(root).flatMap((each) => (each.name === name ? [each.attributes[attribute] ?? ''] : [])))
}

const texts = new Set(['w:t', 'w:instrText'])

function checkElement(element: XmlElement): string[] {
  const { name, children, text } = element
  const names = children.map((child) => child.name)
  const faults: string[] = []
  if (/^w:/.test(name) && text.trim() !== '' && !texts.has(name)) faults.push(`text in ${name}: ${text.trim().slice(0, 30)}`)
  if (name === 'w:tc' && names.at(-1) !== 'w:p') faults.push('a cell that does not end in a paragraph')
  if (name === 'w:tr' && !names.includes('w:tc')) faults.push('a row without cells')
  if (name === 'w:tbl') faults.push(...checkTable(element))
  return [...faults, ...checkOrder(element)]
}

/** Each row fills the grid; heads are repeated only where they stand first. */
function checkTable({ children }: XmlElement): string[] {
  const columns = children.find(({ name }) => name === 'w:tblGrid')?.children.length ?? 0
  const rows = children.filter(({ name }) => name === 'w:tr')
  const widths = rows.map((row) => row.children.filter(({ name }) => name === 'w:tc').reduce((sum, cell) => sum + spanOf(cell), 0))
  const heads = rows.map((row) => walk(row).some(({ name }) => name === 'w:tblHeader'))
  return [
    ...(rows.length === 0 ? ['a table without rows'] : []),
    ...widths.filter((width) => width !== columns).map((width) => `a row of ${width} in a table of ${columns}`),
    ...(heads.slice(heads.indexOf(false)).includes(true) && heads.includes(false) ? ['a head behind a row'] : []),
  ]
}

function spanOf(cell: XmlElement): number {
  return Number(walk(cell).find(({ name }) => name === 'w:gridSpan')?.attributes['w:val'] ?? 1)
}

/** The order of children that the schema fixes (ECMA-376 part 1, annex A); those that our documents do not have are left out. */
const orders = new Map([
  [
    'w:pPr',
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents jc textDirection textAlignment outlineLvl rPr sectPr',
  ],
  [
    'w:rPr',
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang',
  ],
  [
    'w:tblPr',
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  ],
  ['w:tcPr', 'cnfStyle tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark'],
  [
    'w:sectPr',
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid',
  ],
])

function checkOrder({ name, children }: XmlElement): string[] {
  const order = orders.get(name)?.split(' ')
  if (order === undefined) return []
  const places = children.map((child) => order.indexOf(child.name.slice(2)))
  const known = places.every((place) => place !== -1)
  return known && places.every((place, index) => index === 0 || place >= (places[index - 1] ?? 0))
    ? []
    : [`${name} in the order ${children.map((child) => child.name)}`]
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) < index)
}
