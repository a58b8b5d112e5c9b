import type { Words } from '../scan-words.js'

const measures: readonly (readonly [unit: string, words: string])[] = [
  ['km', 'km kms kilometer kilometers kilometre kilometres'],
  ['m', 'meter meters metre metres'],
  ['cm', 'cm centimeter centimeters centimetre centimetres'],
  ['mm', 'mm millimeter millimeters millimetre millimetres'],
  ['mi', 'mile miles'],
  ['nmi', 'nm'],
  ['ft', 'ft foot feet'],
  ['yd', 'yard yards'],
  ['kg', 'kg kgs kilogram kilograms kilo kilos kilogramme kilogrammes'],
  ['g', 'gram grams gramme grammes'],
  ['lb', 'lb lbs'],
  ['t', 'ton tons tonne tonnes'],
  ['l', 'liter liters litre litres'],
  ['bbl', 'barrel barrels bpd'],
  ['gal', 'gallon gallons'],
  ['ha', 'hectare hectares'],
  ['acre', 'acre acres'],
  ['km/h', 'kph kmh'],
  ['mph', 'mph'],
  ['kn', 'knot knots'],
  ['W', 'watt watts'],
  ['kW', 'kw kilowatt kilowatts'],
  ['MW', 'mw megawatt megawatts'],
  ['degree', 'degree degrees'],
  ['USD', 'dollar dollars usd'],
  ['EUR', 'euro euros eur'],
  ['GBP', 'gbp'],
  ['JPY', 'yen'],
  ['RUB', 'ruble rubles rouble roubles'],
  ['cent', 'cent cents'],
  ['UAH', 'hryvnia hryvnias'],
  ['ILS', 'shekel shekels'],
]
const byWord = new Map(measures.flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit] as const)))

const is = (w: Words, i: number, word: string) => i < w.count && w.lower[i] === word

/** Reads a unit of measure behind a number: "percent", "km", "square miles", "US dollars"; its base form and where it ends. */
export function unitAfter(w: Words, i: number): { unit: string; end: number } | null {
  let k = i
  if (is(w, k, '-') && !w.spaced[k] && !w.spaced[k + 1]) k++
  if (is(w, k, '%')) return { unit: 'percent', end: k + 1 }
  if (is(w, k, 'percent') || is(w, k, 'pct')) return { unit: 'percent', end: k + 1 }
  if (is(w, k, 'per') && is(w, k + 1, 'cent')) return { unit: 'percent', end: k + 2 }
  if (is(w, k, 'percentage') && (is(w, k + 1, 'point') || is(w, k + 1, 'points')))
    return { unit: 'percentage point', end: k + 2 }
  if (is(w, k, '€')) return { unit: 'EUR', end: k + 1 }
  if (is(w, k, 'pounds') || is(w, k, 'pound')) {
    return is(w, k + 1, 'sterling') ? { unit: 'GBP', end: k + 2 } : { unit: 'lb', end: k + 1 }
  }
  const power = is(w, k, 'square') || is(w, k, 'sq') ? '2' : is(w, k, 'cubic') ? '3' : ''
  if (power) k++
  const nautical = is(w, k, 'nautical') ? 1 : 0
  if ((is(w, k, 'us') || is(w, k, 'american')) && (is(w, k + 1, 'dollar') || is(w, k + 1, 'dollars')))
    return { unit: 'USD', end: k + 2 }
  const unit = byWord.get(w.lower[k + nautical] ?? '')
  if (unit === undefined) return null
  // "Lieutenant Ton", "Miles Davis": a capital is a name unless the whole unit is written so
  const first = w.text.charCodeAt(w.start[k]!)
  if (first >= 65 && first <= 90 && w.end[k]! - w.start[k]! > 3) return null
  if (nautical) return unit === 'mi' ? { unit: 'nmi', end: k + 2 } : null
  return { unit: power ? `${unit}${power}` : unit, end: k + 1 }
}

const signs = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₽', 'RUB'],
  ['₴', 'UAH'],
  ['₪', 'ILS'],
  ['₺', 'TRY'],
  ['₹', 'INR'],
])
const dollars = new Map([
  ['us', 'USD'],
  ['c', 'CAD'],
  ['a', 'AUD'],
  ['nz', 'NZD'],
  ['hk', 'HKD'],
])

/** Reads a currency sign before a figure, "$" or "US$": its code and where the sign starts. */
export function currencyBefore(w: Words, i: number): { unit: string; start: number } | null {
  const sign = i > 0 ? signs.get(w.lower[i - 1]!) : undefined
  if (sign === undefined) return null
  const country = i > 1 && !w.spaced[i - 1] && sign === 'USD' ? dollars.get(w.lower[i - 2]!) : undefined
  return country ? { unit: country, start: i - 2 } : { unit: sign, start: i - 1 }
}
