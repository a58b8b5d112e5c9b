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
  const lower = name.toLowerCase()
  // Most names are letters of a to z with single spaces: for them nothing need be put together.
  if (isPlain(lower)) return lower.length > 2 ? expand(lower) : lower
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

/** Letters a to z and digits, with single spaces between words. */
function isPlain(lower: string): boolean {
  let before = 32
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i)
    if (code === 32 ? before === 32 : (code < 97 || code > 122) && (code < 48 || code > 57)) return false
    before = code
  }
  return before !== 32
}

/** Spelling key of a romanised name; empty when it is in another script or nothing is left of it. */
export function romanKey(name: string): string {
  const length = soundsOf(foldName(name), buffer)
  let key = ''
  for (let i = 0; i < length; i++) key += String.fromCharCode(buffer[i]!)
  return key
}

/** Longest name that has a key. */
export const longestKey = 128
const buffer = new Uint8Array(longestKey)

/** Writes the sounds of a folded name, as ASCII letters, and gives their number; 0 when it has no key. */
export function soundsOf(folded: string, into: Uint8Array): number {
  if (folded.length > longestKey) return 0
  let length = 0
  for (let start = 0; start < folded.length; ) {
    let end = folded.indexOf(' ', start)
    if (end < 0) end = folded.length
    const whole = start === 0 && end === folded.length
    if (whole || end - start > 4 || !articles.has(folded.slice(start, end))) {
      // "Tarhunah": the h after a last vowel is only written
      const last = end - start > 2 && isFinalH(folded, end) ? end - 1 : end
      for (let i = start; i < last; ) {
        const a = folded.charCodeAt(i) - 97
        if (a < 0 || a > 25) return 0
        const b = i + 1 < last ? folded.charCodeAt(i + 1) - 97 : -1
        const pair = b >= 0 && b <= 25 ? pairs[a * 26 + b]! : 0
        let sound = pair || singles[a]!
        i += pair ? 2 : 1
        // "tch" is one sound, and a last e is an a
        if (a === t && b === c && folded.charCodeAt(i) === h + 97 && i < last) {
          sound = x
          i += 2
        } else if (a === e && !pair && i === last && last - start > 1) sound = 97
        if (length === 0 || into[length - 1] !== sound) into[length++] = sound
      }
    }
    start = end + 1
  }
  return length
}

function isFinalH(word: string, end: number): boolean {
  return word.charCodeAt(end - 1) === h + 97 && 'aeiouwy'.includes(word[end - 2]!)
}

const [c, e, h, t] = [2, 4, 7, 19]
const x = 'x'.charCodeAt(0)

/** Sound of two letters that write one, at 26 × first + second; 0 where they write two. */
const pairs = new Uint8Array(26 * 26)
for (const [sound, spellings] of [
  ['x', 'ch sh'],
  ['h', 'kh'],
  ['k', 'gh ck'],
  ['j', 'dj'],
  ['d', 'dh'],
  ['t', 'th'],
  ['f', 'ph'],
  ['u', 'ou oo ow uw aw au'],
  ['i', 'ee ie ei ey ai ay iy'],
] as const) {
  for (const pair of spellings.split(' ')) {
    pairs[(pair.charCodeAt(0) - 97) * 26 + pair.charCodeAt(1) - 97] = sound.charCodeAt(0)
  }
}

/** Sound of one letter. */
const singles = Uint8Array.from('abcdifkhijklmnupkrstuvuxiz', (letter) => letter.charCodeAt(0))

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
  const plain = name.toLowerCase().normalize('NFD')
  for (let i = 0; i < plain.length; i++) {
    const code = plain.charCodeAt(i)
    if (code < 128) out += ascii[code]
    else if (code < 0xd800 || code > 0xdfff) out += wides[code] ??= wide(plain[i]!)
    else {
      const c = String.fromCodePoint(plain.codePointAt(i)!)
      out += wide(c)
      i += c.length - 1
    }
  }
  return out
}

/** What becomes of a character beyond ASCII, by its code, worked out when it is first met. */
const wides: (string | undefined)[] = new Array(0x10000)

function wide(c: string): string {
  if (/[\p{M}\p{Lm}‘’ʻʼ\u0640]/u.test(c)) return ''
  return letters[c] ?? (/[\p{L}\p{N}]/u.test(c) ? c : ' ')
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
