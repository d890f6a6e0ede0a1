import { expect, it } from 'vitest'
import { compactStyle } from './compact-style.ts'

it.each([
  ['a rule', '/* It’s a note */\na,\n b  > c {\n  color: red;\n  margin: 0 auto;\n}\n', 'a,b > c{color:red;margin:0 auto}'],
  [
    'strings',
    'a::before { content: "· /* · */ ;  ·"; font: 1em "Source  Serif", serif; }',
    'a::before{content:"· /* · */ ;  ·";font:1em "Source  Serif",serif}',
  ],
  ['sums', 'a { top: calc(100% + 0.4rem); width: min(20rem, 100%); }', 'a{top:calc(100% + 0.4rem);width:min(20rem,100%)}'],
  ['selectors that hang on a space', '.text :is(p, li):has(> .a) { & .b { display: none } }', '.text :is(p,li):has(> .a){& .b{display:none}}'],
  ['conditions', '@media (max-width: 40rem) and (hover: hover) { a { color: red } }', '@media (max-width: 40rem) and (hover: hover){a{color:red}}'],
])('keeps what %s means', (_what, css, expected) => {
  expect(compactStyle(css)).toBe(expected)
})
