import { expect, test } from 'vitest'
import { eventPlaceReader } from '../../src/claims/event-place.js'
import { loadKnowledge } from '../../src/knowledge/load.js'
import { read } from '../../src/pipeline.js'

const know = loadKnowledge()

/** Where the word in «» happened, in the report's words. */
function where(marked: string): string[] {
  const at = marked.indexOf('«')
  const text = marked.replace(/[«»]/g, '')
  const layers = read({ id: 't', text, title: null, outlet: null, published: null, url: null }, know)
  const token = layers.tokens.findIndex(({ end }) => end > at)
  return eventPlaceReader(layers, know, text)(token).map(({ start, end }) => text.slice(start, end))
}

test.each([
  ['Gunmen «killed» four farmers near Tarhuna on Sunday.', ['Tarhuna']],
  // the smaller of two places told one within the other, on either side
  ['A bomb «exploded» in a school at Palmyra in Homs province.', ['Palmyra']],
  ['A bomb «exploded» in Iraq’s northern city of Mosul.', ['Mosul']],
  // "in" says which is the smaller, whatever the gazetteer knows of it
  ['A shell «hit» a bakery in the Zorbaxi district of Aleppo.', ['Zorbaxi']],
  // beside a place is not in it
  ['Soldiers «captured» a courier in Medea, 40 miles (64 kilometers) south of Algiers.', ['Medea']],
  // what stands before the subject is the setting
  ['In Dagestan, police «shot» two men in the town of Buinaksk.', ['Buinaksk']],
  // an adjective says whose, not where
  ['Two US soldiers were «wounded» in Mosul.', ['Mosul']],
  ['Two US soldiers were «wounded» on Sunday.', []],
  ['Men «killed» six guards, two in Miranshah and four in Mir Ali.', ['Miranshah', 'Mir Ali']],
  ['Troops «shelled» a base in the Dara’a Governorate.', ['Dara’a Governorate']],
  // the way may lead over anybody
  ['Workers «clashed» with riot police in central Seoul.', ['Seoul']],
  // one breath
  ['Jets «struck» depots in Aleppo, Homs and Idlib.', ['Aleppo', 'Homs', 'Idlib']],
  // the words of the name go on
  ['Rebels «attacked» a convoy in South Sudan.', ['South Sudan']],
  // whence somebody comes, and against whom, is not where
  ['A driver from Abidjan was «shot» by police.', []],
  ['Thousands «protested» against Russia.', []],
  // a state that acts is not where it acts
  ['Israel «captured» two hills.', []],
  // what somebody does at the same time is done at the same place
  ['He was «shot» while driving in Sirte.', ['Sirte']],
  // what somebody was says nothing of where it happened
  ['Omar, a former minister in Homs, was «shot» while speaking in Sirte.', ['Sirte']],
  // K1: the tree hangs "on Yemen" on "marched", not on "war"
  ['Thousands «marched» against the war on Yemen.', ['Yemen']],
])('%s', (marked, places) => expect(where(marked)).toEqual(places))

function placeOf(text: string) {
  const { claims } = read({ id: 't', text, title: null, outlet: null, published: null, url: null }, know)
  const { place, rules } = claims[0]!
  return place && [text.slice(place.start, place.end), place.precision, rules.find((rule) => /^X\d/.test(rule))]
}

test.each([
  ['Columns of Russian armour rolled into Gori unopposed.', ['Gori', 'exact', 'X1']],
  ['Insurgents beheaded a fisherman on Matemo island.', ['Matemo', 'unlocatable', 'X2']],
  // a place without a name keeps the report's words and lies nowhere
  ['Rebels executed seven men in three villages.', ['three villages', 'unlocatable', 'X5']],
  [
    'Paramilitary fighters withdrew from the university hospital after talks.',
    ['the university hospital', 'unlocatable', 'X5'],
  ],
  // arms are no town of their name, people no place
  ['Militias fired Grad rockets at the camp.', ['the camp', 'unlocatable', 'X5']],
  ['The guards shot a man in the back.', null],
])('a claim from “%s” happened at %j', (text, place) => expect(placeOf(text)).toEqual(place))
