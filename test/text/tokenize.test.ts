import { expect, test } from 'vitest'
import { cut } from './cut.js'

/** The text of each sentence with its tokens parted by spaces. */
const tokens = (text: string) =>
  cut(text)
    .tokens.map((t) => t.text)
    .join(' ')

test.each([
  ['Turkish-led forces', 'Turkish - led forces'],
  ['a T-55 tank was lost', 'a T - 55 tank was lost'],
  ['The LNA (led by Haftar) retreated.', 'The LNA ( led by Haftar ) retreated .'],
  ['They didn’t reach the U.S. base.', 'They did n’t reach the U.S. base .'],
  ["The army's tanks can't move.", "The army 's tanks ca n't move ."],
  ['We cannot leave, he said.', 'We can not leave , he said .'],
  ['Lt. Gen. Haftar met Mr. Saleh at 5 p.m. on Monday.', 'Lt. Gen. Haftar met Mr. Saleh at 5 p.m. on Monday .'],
  ['It cost $1,200.50 and 3.5% more.', 'It cost $ 1,200.50 and 3.5 % more .'],
  ['“The town fell,” she said.', '“ The town fell , ” she said .'],
  [
    'See http://example.org/a-b/c?d=1, or write to desk@example.org.',
    'See http://example.org/a-b/c?d=1 , or write to desk@example.org .',
  ],
  ['(www.example.org)', '( www.example.org )'],
  ['DON’T MOVE, HE SAID.', 'DO N’T MOVE , HE SAID .'],
  ['انسحبت القوات من ترهونة.', 'انسحبت القوات من ترهونة .'],
])('%s', (text, expected) => expect(tokens(text)).toBe(expected))

test('"its" is one word where it owns and may be two where it is', () => {
  expect(tokens('The army lost its base.')).toBe('The army lost its base .')
})

test('a pair of surrogates and a joined picture are never cut', () => {
  for (const { text } of cut('Fire 🔥🔥 in Sirte 👨‍👩‍👧 today').tokens) expect(encodeURIComponent(text)).not.toBe('')
})
