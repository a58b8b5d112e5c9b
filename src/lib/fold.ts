const marks = /[\u0300-\u036f]/g

/** Letters without a base form in Unicode that news English writes plainly. */
const plainly: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
  ð: 'd',
}

/** A word as tables key it: lower case, without accents. `Erdoğan` → `erdogan`. */
export function fold(word: string): string {
  const lower = word.toLowerCase()
  if (isAscii(lower)) return lower
  return lower
    .normalize('NFD')
    .replace(marks, '')
    .replace(/[øłđßæœıþð]/g, (letter) => plainly[letter]!)
}

function isAscii(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 127) return false
  return true
}
