/** What a UTF-16 code unit is, as far as cutting text into words is concerned. */
export const Kind = {
  mark: 0,
  lower: 1,
  upper: 2,
  digit: 3,
  space: 4,
  /** Belongs to the character before it: combining marks, joiners, direction marks, the second half of a pair. */
  glue: 5,
  /** First half of a surrogate pair, and pictographs of the basic plane. */
  picture: 6,
} as const

let table: Uint8Array | null = null

/** The kind of every code unit: `kinds()[text.charCodeAt(i)]`. Control characters count as space. */
export function kinds(): Uint8Array {
  if (table) return table
  table = new Uint8Array(65536)
  for (let c = 0; c < 65536; c++) table[c] = kindOf(c)
  return table
}

function kindOf(code: number): number {
  const c = String.fromCharCode(code)
  if (code < 0x20 || (code >= 0x7f && code < 0xa0) || /\s/.test(c)) return Kind.space
  if (code >= 0xdc00 && code < 0xe000) return Kind.glue
  if (code >= 0xd800 && code < 0xdc00) return Kind.picture
  if (code === 0x200b || code === 0xfeff) return Kind.space
  if (/[\p{M}\p{Cf}]/u.test(c)) return Kind.glue
  if (/\p{Lu}|\p{Lt}/u.test(c)) return Kind.upper
  if (/\p{L}/u.test(c)) return Kind.lower
  if (/\p{N}/u.test(c)) return Kind.digit
  if (code > 0x2100 && /\p{Extended_Pictographic}/u.test(c)) return Kind.picture
  return Kind.mark
}

/** The letters and figures a word begins with: `at` of "at&t". */
export function firstRun(word: string): string {
  const table = kinds()
  let end = 0
  while (end < word.length) {
    const kind = table[word.charCodeAt(end)]!
    if (kind !== Kind.lower && kind !== Kind.upper && kind !== Kind.digit) break
    end++
  }
  return end === word.length ? word : word.slice(0, end)
}
