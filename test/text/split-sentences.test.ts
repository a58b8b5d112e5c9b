import { expect, test } from 'vitest'
import { cut, words } from './cut.js'

/** Each example is one paragraph, its sentences parted by `|`. */
test.each([
  'Lt. Gen. Khalifa Haftar left the base.|He flew to Cairo.',
  'The U.S. Army and the U.N. mission left Sirte.|No one was hurt.',
  'They fled the town.|The army followed at 5 p.m. on Monday.',
  '“We will not leave,” he said.|“This is our town.”|The crowd cheered.',
  'Were there tanks?|Yes!|At least 2 columns moved east.',
  'The convoy (12 trucks, 3 tanks, etc.) reached Bani Walid.|It stopped there.',
  'Gen. Ali said that Mr. Saleh had left for St. Petersburg on Jan. 5.|Talks go on.',
  'Prices rose by 3.5 percent.|The bank said so.',
  'Iran has deported more than 30,000 Afghans this month.|Most were men.',
  'They met in Paris Monday for talks.|The envoy flew to Tunis Tuesday.',
])('%s', (marked) => {
  const text = marked.replaceAll('|', ' ')
  expect(words(text, cut(text).sentences)).toEqual(marked.split('|'))
})

test('no space after the stop', () => {
  const text = 'The army entered the town.The mayor had left.'
  expect(words(text, cut(text).sentences)).toEqual(['The army entered the town.', 'The mayor had left.'])
})

test('sentences never cross a block', () => {
  const text = 'Army Enters Sirte\n\nThe army entered\n\nSirte on Monday.'
  expect(words(text, cut(text).sentences)).toEqual(['Army Enters Sirte', 'The army entered', 'Sirte on Monday.'])
})

test('all capitals, hard-wrapped', () => {
  const text =
    'ARMED MEN ATTACKED A PATROL NEAR THE TOWN OF SAN VICENTE AND KILLED\nTWO SOLDIERS, GEN. RUIZ SAID TODAY. THE GUERRILLAS LEFT LEAFLETS AT THE\nSCENE. POLICE ARE SEARCHING THE AREA FOR THE ATTACKERS, WHO FLED IN TWO\nVEHICLES.'
  expect(cut(text).sentences).toHaveLength(3)
})
