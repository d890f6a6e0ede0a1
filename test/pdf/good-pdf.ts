import { openPrinter, type PrintJob } from '@ai-toolkit/pdf'

const figure = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><rect width="60" height="40" fill="#0e4c53"/></svg>',
).toString('base64')

/** A document with one of everything that rules speak of. */
const job: PrintJob = {
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Wheels</title><style>
    @page { size: A4; margin: 25mm; @top-left { content: "Wheels" } @bottom-right { content: counter(page) } }
    td { position: relative; block-size: 13mm; border: 1pt solid } .field { position: absolute; inset: 1mm }
    .tick { display: inline-block; inline-size: 4mm; block-size: 4mm; border: 1pt solid }</style></head><body><main>
    <h1 id="wheels">Wheels</h1><p>See <a href="#brakes">brakes</a> and <a href="https://example.org/">more</a>, <em>soon</em>.<sup><a id="_ref.spin.1" href="#_note.spin">1</a></sup></p>
    <ul><li>A rim</li><li>A spoke</li></ul><ol><li>Spin</li><li>Look</li></ol>
    <img src="data:image/svg+xml;base64,${figure}" alt="A green plate">
    <table><thead><tr><th scope="col">Part</th><th scope="col">Gap</th></tr></thead>
    <tbody><tr><th scope="row">Rim</th><td><a class="field" href="field:text/gap-1" aria-label="Gap: Rim"></a></td></tr></tbody></table>
    <p><a class="tick" href="field:tick/true" aria-label="True"></a> The wheel is true.</p>
    <h2 id="brakes">Brakes</h2><p lang="de">Bremsen.</p>
    <ol><li class="note" id="_note.spin"><p>Slowly. <a class="back" href="#_ref.spin.1" aria-label="Back to the text">↑</a></p></li></ol></main></body></html>`,
  title: 'Wheels',
  language: 'en',
  author: 'The Workshop Circle',
  date: '2026-03-01',
  paper: 'A4',
  outline: [
    { id: 'wheels', title: 'Wheels', depth: 1 },
    { id: 'brakes', title: 'Brakes', depth: 2 },
  ],
  attachments: [
    { name: 'wheels.json', mediaType: 'application/json', description: 'What it was made of', bytes: Buffer.from('{}'), relationship: 'Source' },
  ],
}

/** A small PDF as the product prints it, which keeps every rule. */
export async function printGoodPdf(): Promise<Uint8Array> {
  const { value: printer, diagnostics } = await openPrinter()
  if (printer === undefined) throw new Error(JSON.stringify(diagnostics))
  try {
    const { value, diagnostics: faults } = await printer.print(job)
    if (value === undefined) throw new Error(JSON.stringify(faults))
    return value.bytes
  } finally {
    await printer.close()
  }
}
