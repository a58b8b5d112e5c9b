/**
 * Two foldings of a proper name, so that spellings of one name meet.
 *
 * `foldName` keeps what a careful reader keeps: case, accents, hyphens and apostrophes go, letters stay.
 * `romanKey` goes further, for names that came from another script by many roads (Arabic, Persian, Cyrillic, Amharic):
 * articles, long vowels, q/g/k, final h and doubled letters no longer tell two spellings apart.
 *
 * | name            | foldName        | romanKey |
 * |-----------------|-----------------|----------|
 * | "Al-Qaryatayn"  | al qaryatayn    | kariatin |
 * | "Tarhounah"     | tarhounah       | tarhuna  |
 * | "Deir ez-Zor"   | deir ez zor     | dirzur   |
 * | "St. Louis"     | saint louis     |          |
 */
export function foldName(name: string): string {
  let folded = ''
  let plain = true
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i)
    if (code > 127) {
      plain = false
      break
    }
    folded += ascii[code]
  }
  if (!plain) folded = foldWide(name)
  if (folded.includes('  ') || folded.startsWith(' ') || folded.endsWith(' ')) {
    folded = folded.replace(/ +/g, ' ').trim()
  }
  return folded.length > 2 ? expand(folded) : folded
}

/** Spelling key of a romanised name; empty when it is in another script or nothing is left of it. */
export function romanKey(name: string): string {
  const folded = foldName(name)
  let key = ''
  let last = ''
  for (const word of folded.includes(' ') ? folded.split(' ') : [folded]) {
    if (articles.has(word) && word.length < folded.length) continue
    const end = /[aeiouwy]h$/.test(word) ? word.length - 1 : word.length
    for (let i = 0; i < end; ) {
      const [sound, length] = soundAt(word, i, end)
      if (sound === '') return ''
      if (sound !== last) key += sound
      last = sound
      i += length
    }
  }
  return key
}

const two: Readonly<Record<string, string>> = {
  ch: 'x',
  sh: 'x',
  kh: 'h',
  gh: 'k',
  ck: 'k',
  dj: 'j',
  dh: 'd',
  th: 't',
  ph: 'f',
  ou: 'u',
  oo: 'u',
  ow: 'u',
  uw: 'u',
  aw: 'u',
  au: 'u',
  ee: 'i',
  ie: 'i',
  ei: 'i',
  ey: 'i',
  ai: 'i',
  ay: 'i',
  iy: 'i',
}

const one: Readonly<Record<string, string>> = { q: 'k', g: 'k', o: 'u', w: 'u', e: 'i', y: 'i' }

/** The sound that begins at `i` and how many letters write it; no sound for what is no letter. */
function soundAt(word: string, i: number, end: number): readonly [sound: string, length: number] {
  if (i + 1 < end) {
    if (i + 2 < end && word.startsWith('tch', i)) return ['x', 3]
    const pair = two[word.slice(i, i + 2)]
    if (pair) return [pair, 2]
  }
  const letter = word[i]!
  if (letter < 'a' || letter > 'z') return ['', 1]
  if (letter === 'e' && i + 1 === end && i > 0) return ['a', 1]
  return [one[letter] ?? letter, 1]
}

/** ASCII to its folded form: letters lower, digits kept, apostrophes and full stops gone, other marks to a space. */
const ascii = Array.from({ length: 128 }, (_, code) => {
  const c = String.fromCharCode(code)
  if (/[a-z0-9]/i.test(c)) return c.toLowerCase()
  if ("'`.".includes(c)) return ''
  return c === '&' ? ' and ' : ' '
})

const letters: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ə: 'a',
  ħ: 'h',
  ŋ: 'n',
  ى: 'ي',
  ٱ: 'ا',
  ة: 'ه',
  ی: 'ي',
  ک: 'ك',
}

function foldWide(name: string): string {
  let out = ''
  for (const c of name.toLowerCase().normalize('NFD')) {
    const code = c.codePointAt(0)!
    if (code < 128) out += ascii[code]
    else if (!/[\p{M}\p{Lm}‘’ʻʼ\u0640]/u.test(c)) out += letters[c] ?? (/[\p{L}\p{N}]/u.test(c) ? c : ' ')
  }
  return out
}

const short: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', mt: 'mount', ft: 'fort' }

/** Writes out the abbreviations that stand at the head of place names. */
function expand(folded: string): string {
  const space = folded.indexOf(' ')
  if (space < 2 || space > 3) return folded
  const whole = short[folded.slice(0, space)]
  return whole ? whole + folded.slice(space) : folded
}

const articles = new Set(['al', 'el', 'ad', 'ed', 'ar', 'er', 'as', 'es', 'ash', 'esh', 'at', 'et', 'an', 'en'])
for (const article of ['az', 'ez', 'adh', 'ath', 'eth', 'ul', 'ech', 'the', 'l']) articles.add(article)
