import { describe, expect, it } from 'vitest'
import { checkStyle } from './check-style.ts'
import { compileTemplates } from './compile-templates.ts'

function messagesOf(text: string, path = 'report/own/report.hbs'): string[] {
  return compileTemplates(new Map([[path, text]]), new Map()).diagnostics.map(({ code, message }) => `${code}: ${message}`)
}

describe('the markup of a report', () => {
  it.each([
    '<h2 id="a" class="b {{c}}">{{title}}</h2><p dir="auto">1 < 2, a=b</p><img src="{{logo}}" alt=""><a href="#x">x</a><a href="{{href}}">y</a>',
    '<div{{#unless print}} role="region" tabindex="0"{{/unless}}></div><!-- a comment -->',
    '<li{{#if a}} class="b"{{else}} class="{{c}}"{{/if}}{{#if d}} lang="{{d}}"{{/if}}>x</li>{{#if a}}<b>{{/if}}{{label}} = {{value}}{{#if a}}</b>{{/if}}',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><linearGradient id="g"/><path d="M0 0"/></svg><img src="data:image/png;base64,AA">',
  ])('may be plain: %s', (text) => {
    expect(messagesOf(text)).toEqual([])
  })

  it.each([
    ['<script>alert(1)</script>', '<script>'],
    ['<SCRIPT src="{{x}}">', '<SCRIPT>'],
    ['<iframe>', '<iframe>'],
    ['<link rel="dns-prefetch" href="//example.org">', '<link>'],
    ['<form action="{{x}}">', '<form>'],
    ['<meta http-equiv="refresh" content="0">', '<meta>'],
    ['<style>p {}</style>', '<style>'],
    ['<scr{{x}}ipt>', 'put together'],
    ['<{{x}}>', 'put together'],
    ['{{#if a}}<scr{{/if}}{{#if b}}ipt>{{/if}}', '<scr>'],
    ['<s{{#if a}} x{{/if}}{{#if b}}cript{{/if}}>', 'put together'],
    ['<s{{#if a}}>{{/if}}cript>', 'put together'],
    ['<s{{#if a}} x{{else}}cript{{/if}}>', 'put together'],
    ['<s{{> @partial-block}}>', 'put together'],
    ['<s', 'put together'],
    ['<p title=">" onclick="alert(1)">', 'an event handler'],
    ['<p{{#if a}} o{{/if}}nclick="x">', 'an event handler'],
    ['<p on{{x}}load="y">', 'an event handler'],
    ['<p {{x}}load="y">', 'an attribute whose name is put together'],
    ['load="y">', 'an attribute whose name is put together'],
    ['<img src="https://example.org/x.png">', 'an address elsewhere'],
    ['<img src=//example.org/x.png>', 'an address elsewhere'],
    ['<img srcset="x.png 2x">', 'a picture that is not in the brand'],
    ['<a href="other.html">', 'a link out of the report'],
    ['<a href=" javascript:alert(1)">', 'runs a script'],
    ['<p style="background: url(x.png)">', '“url(”'],
  ])('may not run or load anything: %s', (text, found) => {
    expect(messagesOf(text).filter((message) => message.startsWith('template-markup') && message.includes(found))).not.toEqual([])
  })

  it('is named by line and column', () => {
    const { diagnostics } = compileTemplates(
      new Map([['report/own/report.hbs', '<p>\n{{a}} <b>\n  <script></b>{{#if c}}\n<iframe>{{/if}}']]),
      new Map(),
    )
    expect(diagnostics.map(({ place }) => place.start)).toEqual([
      { line: 3, column: 3 },
      { line: 4, column: 1 },
    ])
  })

  it('is framed by a policy that forbids everything from elsewhere', () => {
    const page = (head: string) =>
      `<!doctype html>\n<html lang="{{language}}">\n<head><meta charset="utf-8">${head}</head><body>{{body}}</body></html>`
    const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">`
    expect(messagesOf(page(policy), 'report/frame.hbs')).toEqual([])
    expect(messagesOf(page(policy.replace("'none'", '*')), 'report/frame.hbs')).toEqual([expect.stringContaining('content security policy')])
    expect(messagesOf(`${page(policy)}<script></script>`, 'report/frame.hbs')).toHaveLength(2)
  })

  it('is asked of reports only', () => {
    expect(messagesOf('<script src="{{root}}assets/site.js"></script>', 'site/frame.hbs')).toEqual([])
  })
})

describe('a style sheet', () => {
  const found = (text: string) => checkStyle('report/own.css', text).map(({ place, message }) => [place.start.line, message])

  it('may hold what loads nothing', () => {
    expect(found('/* url(x) */ p::before { content: "\\201C url(x)"; background: url("data:image/png;base64,AA") }')).toEqual([])
    expect(found('@font-face { src: url( data:font/woff2;base64,AA) } a { color: var(--x) }')).toEqual([])
  })

  it.each([
    ['@import "x.css";', '@import'],
    ['p { background: URL(https://example.org/x) }', 'URL('],
    ['p { background: image-set("x.png" 1x) }', 'image-set('],
    ['p { background: \\75rl(x) }', '\\'],
    ['p { background: ur/**/l(x) } q { background: url( "data:text/html,x") }', 'url('],
    ['p { content: "unclosed\n; background: url(x) }', 'url('],
  ])('may not load anything: %s', (text, what) => {
    expect(found(text).at(-1)?.[1]).toContain(`“${what}”`)
  })

  it('is read where it belongs to reports', () => {
    const files = new Map([['report/report.css', 'p {}\n@import "x";']])
    expect(compileTemplates(files, new Map()).diagnostics).toMatchObject([{ code: 'unsafe-style', place: { start: { line: 2, column: 1 } } }])
  })
})
