/** What the net sees of a word, apart from its neighbours. Everything here depends on the word's form alone. */

/** Longest stretch of a word that is looked at, from each end: a "word" of a million characters costs no more. */
const reach = 24

/** How a sentence writes its capitals; a headline's capitals say nothing about names. */
export enum Casing {
  Usual = 0,
  Title = 1,
  Upper = 2,
  Lower = 3,
}

export const shapes = 4 * 72

/** The form under which a word is looked up: lower case, digits as 0, one kind of quote and dash. */
export function normal(form: string): string {
  let w = form.length > 2 * reach ? form.slice(0, reach) + form.slice(-reach) : form
  if (/^(?:https?:|www\.)/i.test(w)) return '<url>'
  if (w.length > 3 && w.includes('@') && !w.startsWith('@')) return '<mail>'
  w = w
    .toLowerCase()
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’`´]/g, "'")
    .replace(/[–—]/g, '-')
  if (w === "''") return '"'
  return /\d/.test(w) ? w.replace(/\d/g, '0').replace(/0{5,}/g, '0000') : w
}

/** FNV-1a over code units [from, to), begun from `seed`. */
function hash(text: string, from: number, to: number, seed: number): number {
  let h = seed
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619)
  return (h ^ (h >>> 15)) >>> 0
}

const basis = 0x811c9dc5
const wholeBasis = Math.imul(basis ^ 87, 16777619)
const endingBasis = Math.imul(basis ^ 69, 16777619)

/** Buckets (0 ≤ bucket < size) of the character 3- to 5-grams of a normal form, of its ending and of the whole. */
export function grams(word: string, size: number): number[] {
  const s = `<${word}>`
  const end = s.length
  const found = [hash(s, 0, end, wholeBasis) % size]
  const add = (bucket: number) => {
    if (!found.includes(bucket)) found.push(bucket)
  }
  add(hash(s, Math.max(0, end - 3), end, endingBasis) % size)
  for (let n = 3; n <= 5; n++) {
    for (let i = 0; i + n <= end; i++) {
      if (i >= 14 && i + n < end - 6) continue
      add(hash(s, i, i + n, basis) % size)
    }
  }
  return found
}

/** Capitals, digits and inner marks of a form, as one of `shapes` classes. */
export function shape(form: string, casing: Casing): number {
  const w = form.length > 2 * reach ? form.slice(0, reach) : form
  let upper = 0
  let lower = 0
  let digits = 0
  let first = false
  let inner = 0
  for (let i = 0; i < w.length; i++) {
    const c = w.charCodeAt(i)
    if (c >= 48 && c <= 57) digits++
    else if (c >= 97 && c <= 122) lower++
    else if (c >= 65 && c <= 90) {
      upper++
      if (i === 0) first = true
    } else if (c > 127) {
      const ch = w[i]!
      if (ch.toLowerCase() !== ch) {
        upper++
        if (i === 0) first = true
      } else if (ch.toUpperCase() !== ch || /\p{L}/u.test(ch)) lower++
    } else if (i > 0 && i < w.length - 1) inner = c === 45 ? 1 : c === 46 ? 2 : inner
    else if (i > 0 && c === 46 && upper + lower > 0) inner = 3
  }
  const letters = upper + lower
  const caps = !letters ? 0 : !upper ? 1 : !lower ? (letters === 1 ? 4 : 3) : first && upper === 1 ? 2 : 5
  const figures = !digits ? 0 : letters ? 1 : 2
  return casing * 72 + (caps * 3 + figures) * 4 + inner
}

/** Tells a headline (Title Case), a shout (UPPER CASE) and careless typing (no capitals) from usual writing. */
export function casing(forms: readonly string[]): Casing {
  let words = 0
  let allUpper = 0
  let long = 0
  let capital = 0
  let any = false
  for (const form of forms) {
    const w = form.length > reach ? form.slice(0, reach) : form
    const low = w.toLowerCase()
    const up = w.toUpperCase()
    if (low === up) continue
    if (w !== low) any = true
    if (w.length < 2) continue
    words++
    if (w === up) allUpper++
    if (w.length > 3) {
      long++
      if (w[0] !== low[0]) capital++
    }
  }
  if (words >= 2 && allUpper >= 0.8 * words) return Casing.Upper
  if (long >= 3 && capital >= 0.85 * long) return Casing.Title
  if (words >= 4 && !any) return Casing.Lower
  return Casing.Usual
}
