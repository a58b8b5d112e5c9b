import { Kind, kinds } from '../lib/characters.js'

/**
 * Features of a gap between two characters, for the linear models that say whether a word or a sentence ends there.
 *
 * A gap is named by the index of the character before it. Letters are seen by kind, capital or small, marks as
 * themselves; of the words around it, at most 24 characters are read, so the cost of a gap is bounded whatever the text.
 */

/** Room for the features of one gap. */
export const MOST_FEATURES = 40
const REACH = 24

/** Curly quotes read as straight ones, every dash but the hyphen as one dash. */
function plainMark(code: number): number {
  if (code < 128) return code
  if (code === 0x2018 || code === 0x2019 || code === 0x02bc || code === 0x60 || code === 0xb4) return 0x27
  if (code === 0x201c || code === 0x201d || code === 0xab || code === 0xbb) return 0x22
  if (code >= 0x2012 && code <= 0x2015) return 0x2013
  return code
}

/** A small number for a character: letters, digits, spaces and pictures by kind, marks by what they are. */
function face(text: string, i: number): number {
  if (i < 0 || i >= text.length) return 1000
  const code = text.charCodeAt(i)
  const kind = kinds()[code]!
  return kind === Kind.mark ? plainMark(code) : 1000 + kind
}

/** Hash of text[from, to), capitals as small letters and curly quotes as straight. */
function hash(text: string, from: number, to: number): number {
  let h = 0x811c9dc5
  for (let i = from; i < to; i++) {
    let c = plainMark(text.charCodeAt(i))
    if (c >= 65 && c <= 90) c += 32
    else if (c >= 48 && c <= 57) c = 48
    h = Math.imul(h ^ c, 0x01000193)
  }
  return h
}

function mix(id: number, x: number): number {
  let z = Math.imul(x ^ Math.imul(id, 0x9e3779b1), 0x85ebca6b)
  z ^= z >>> 13
  z = Math.imul(z, 0xc2b2ae35)
  return z ^ (z >>> 16)
}

const isSpaceAt = (text: string, i: number) => kinds()[text.charCodeAt(i)] === Kind.space

/** Where the run of non-space characters that holds `i` starts, at most REACH back and not before `floor`. */
function runStart(text: string, i: number, floor: number): number {
  const limit = Math.max(floor, i - REACH)
  let s = i
  while (s > limit && !isSpaceAt(text, s - 1)) s--
  return s
}

function runEnd(text: string, i: number, ceiling: number): number {
  const limit = Math.min(ceiling, i + REACH)
  let e = i
  while (e < limit && !isSpaceAt(text, e)) e++
  return e
}

/** How a word is written: 0 empty, 1 small, 2 Capital, 3 CAPITALS, 4 digit first, 5 mark first. */
function writing(text: string, from: number, to: number): number {
  if (from >= to) return 0
  const table = kinds()
  const first = table[text.charCodeAt(from)]!
  if (first === Kind.digit) return 4
  if (first === Kind.lower) return 1
  if (first !== Kind.upper) return 5
  return to - from > 1 && table[text.charCodeAt(from + 1)] === Kind.upper ? 3 : 2
}

/** Trims marks off both ends of a run, so that `(U.S.` is read as `U.S`. */
function core(text: string, from: number, to: number): [from: number, to: number] {
  const table = kinds()
  while (from < to && table[text.charCodeAt(from)] === Kind.mark) from++
  while (to > from && table[text.charCodeAt(to - 1)] === Kind.mark) to--
  return [from, to]
}

const LINK = /:\/\/|www\.|@/

/** Features of the gap after character `i` for the end of a word, both neighbours in one run; returns how many. */
export function wordFeatures(text: string, i: number, start: number, end: number, out: Int32Array): number {
  const from = runStart(text, i, start)
  const to = runEnd(text, i + 1, end)
  let previous = from - 1
  while (previous > start && isSpaceAt(text, previous)) previous--
  const before = from > start ? runStart(text, previous, start) : from
  let next = to
  while (next < end && next < to + 4 && isSpaceAt(text, next)) next++
  const after = runEnd(text, next, end)

  const a3 = face(text, i - 3)
  const a2 = face(text, i - 2)
  const a1 = face(text, i - 1)
  const a = face(text, i)
  const b = face(text, i + 1)
  const b1 = face(text, i + 2)
  const b2 = face(text, i + 3)
  const left = hash(text, from, i + 1)
  const right = hash(text, i + 1, to)
  const whole = Math.imul(left, 31) ^ right
  const link = LINK.test(text.slice(from, to)) ? 1 : 0
  const leftMark = markBack(text, i, from)
  const pair = a * 2003 + b

  let n = 0
  out[n++] = mix(1, pair)
  out[n++] = mix(2, pair * 2003 + a1)
  out[n++] = mix(3, pair * 2003 + b1)
  out[n++] = mix(4, (pair * 2003 + a1) * 31 + b1)
  out[n++] = mix(5, left)
  out[n++] = mix(6, right)
  out[n++] = mix(7, whole)
  out[n++] = mix(8, hash(text, Math.max(from, i - 2), i + 1))
  out[n++] = mix(9, hash(text, i + 1, Math.min(to, i + 4)))
  out[n++] = mix(10, (a2 * 2003 + a1) * 2003 + pair)
  out[n++] = mix(11, (b1 * 2003 + b2) * 2003 + pair)
  out[n++] = mix(12, ((a3 * 31 + a2) * 31 + a1) * 2003 + pair)
  out[n++] = mix(13, hash(text, i, Math.min(to, i + 3)) ^ left)
  out[n++] = mix(14, link * 4096 + b)
  out[n++] = mix(15, link * 4096 + a)
  out[n++] = mix(16, Math.imul(hash(text, before, previous + 1), 31) ^ whole)
  out[n++] = mix(17, Math.imul(hash(text, next, after), 31) ^ whole)
  out[n++] = mix(18, pair * 64 + Math.min(i - from, 7) * 8 + Math.min(to - i - 2, 7))
  out[n++] = mix(19, (pair * 8 + writing(text, from, i + 1)) * 8 + writing(text, i + 1, to))
  out[n++] = mix(20, leftMark * 2003 + b)
  out[n++] = mix(21, Math.imul(hash(text, leftMark + 1, i + 1), 31) ^ b)
  out[n++] = mix(22, Math.imul(hash(text, i + 1, firstMark(text, i + 1, to)), 31) ^ a)
  out[n++] = mix(23, (face(text, from) * 2003 + face(text, to - 1)) * 2003 + pair)
  out[n++] = mix(24, Math.imul(hash(text, from, i), 31) ^ pair)
  out[n++] = mix(25, pair * 8 + (next < end ? writing(text, next, after) : 7))
  out[n++] = mix(26, 0)
  return n
}

/** Index of the last mark before `i` in its run, or the run's start less one. */
function markBack(text: string, i: number, from: number): number {
  const table = kinds()
  let j = i - 1
  while (j >= from && table[text.charCodeAt(j)] !== Kind.mark) j--
  return j
}

function firstMark(text: string, i: number, to: number): number {
  const table = kinds()
  let j = i
  while (j < to && table[text.charCodeAt(j)] !== Kind.mark) j++
  return j
}

/** Features of the gap after character `i` for the end of a sentence that began at `begun`; returns how many. */
export function sentenceFeatures(
  text: string,
  i: number,
  begun: number,
  start: number,
  end: number,
  out: Int32Array,
): number {
  const from = runStart(text, i, start)
  let next = i + 1
  while (next < end && next < i + 64 && isSpaceAt(text, next)) next++
  const to = runEnd(text, next, end)
  let far = to
  while (far < end && far < to + 4 && isSpaceAt(text, far)) far++
  const farEnd = runEnd(text, far, end)
  let previous = from - 1
  while (previous > start && isSpaceAt(text, previous)) previous--
  const before = from > start ? runStart(text, previous, start) : from

  const [l0, l1] = core(text, from, i + 1)
  const [r0, r1] = core(text, next, to)
  const [f0, f1] = core(text, far, farEnd)
  const tail = Math.min(i + 1 - l1, 3)
  const a = face(text, i)
  const a1 = i - 1 >= from ? face(text, i - 1) : 999
  const a2 = i - 2 >= from ? face(text, i - 2) : 999
  const b = face(text, next)
  const b1 = next + 1 < to ? face(text, next + 1) : 999
  const gap = next > i + 1 ? 1 : 0
  const leftWord = hash(text, l0, l1)
  const rightWord = hash(text, r0, r1)
  const leftWriting = writing(text, l0, l1)
  const rightWriting = writing(text, r0, r1)
  const farWriting = writing(text, f0, f1)
  const end3 = (a2 * 2003 + a1) * 2003 + a
  const length = Math.min(i - begun, 400)
  const size = length < 4 ? 0 : length < 12 ? 1 : length < 30 ? 2 : length < 80 ? 3 : length < 200 ? 4 : 5
  const stop = lastStop(text, i, from)
  const ending = ((stop * 8 + leftWriting) * 8 + rightWriting) * 4 + gap
  const wordLength = Math.min(l1 - l0, 7)

  let n = 0
  out[n++] = mix(51, (a * 2003 + b) * 4 + gap)
  out[n++] = mix(52, end3)
  out[n++] = mix(53, (end3 * 8 + rightWriting) * 4 + gap)
  out[n++] = mix(54, ((a1 * 2003 + a) * 2003 + b) * 2003 + b1)
  out[n++] = mix(55, (Math.imul(leftWord, 31) ^ stop) + tail)
  out[n++] = mix(56, Math.imul(leftWord, 31) ^ (stop * 8 + rightWriting))
  out[n++] = mix(57, Math.imul(rightWord, 31) ^ (stop * 8 + rightWriting))
  out[n++] = mix(58, rightWord)
  out[n++] = mix(59, Math.imul(leftWord, 31) ^ Math.imul(rightWord, 7) ^ stop)
  out[n++] = mix(60, ending)
  out[n++] = mix(61, ending * 8 + farWriting)
  out[n++] = mix(62, ending * 8 + wordLength)
  out[n++] = mix(63, ending * 8 + size)
  out[n++] = mix(64, Math.imul(hash(text, f0, f1), 31) ^ (stop * 64 + rightWriting * 8 + farWriting))
  out[n++] = mix(65, Math.imul(hash(text, before, previous + 1), 31) ^ (leftWord + stop))
  out[n++] = mix(66, (b * 2003 + b1) * 2003 + stop)
  out[n++] = mix(67, Math.imul(hash(text, Math.max(l0, l1 - 3), l1), 31) ^ (stop * 8 + rightWriting))
  out[n++] = mix(68, ((b * 8 + farWriting) * 8 + size) * 128 + stop)
  out[n++] = mix(69, (face(text, from) * 2003 + a) * 2003 + b)
  out[n++] = mix(70, Math.imul(rightWord, 31) ^ (stop * 8 + farWriting) ^ 0x5bd1)
  out[n++] = mix(71, Math.imul(rightWord, 31) ^ (b * 4 + gap))
  out[n++] = mix(72, Math.imul(hash(text, f0, f1), 31) ^ rightWord)
  out[n++] = mix(73, dots(text, from, i) * 64 + rightWriting * 8 + leftWriting)
  out[n++] = mix(74, (dots(text, from, i) * 8 + wordLength) * 64 + leftWriting * 8 + rightWriting)
  out[n++] = mix(75, size * 8 + rightWriting)
  out[n++] = mix(76, Math.imul(leftWord, 31) ^ (a * 2003 + b))
  out[n++] = mix(77, 0)
  return n
}

/** Abbreviations that stand before a name and so end no sentence; the treebanks know too few ranks to teach them. */
const titles = new Set(
  (
    'mr mrs ms messrs dr prof rev fr st sen rep gov pres amb hon sgt msgt ssgt sfc cpl lcpl pfc pvt lt col maj gen brig ' +
    'capt cpt cdr cmdr adm vadm radm comdr lieut sgts gens cols lts eng dep supt insp det'
  ).split(' '),
)

/** Whether the gap after character `i` follows the stop of a title: "Lt. Gen. |Haftar". */
export function followsTitle(text: string, i: number, start: number): boolean {
  if (text.charCodeAt(i) !== 0x2e) return false
  const word = wordBefore(text, i, start)
  return word !== '' && titles.has(word)
}

const months = new Set('jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '))

/** Whether the gap after character `i` follows the stop of a month: in "Nov. 6" no sentence ends. */
export function followsMonth(text: string, i: number, start: number): boolean {
  return text.charCodeAt(i) === 0x2e && months.has(wordBefore(text, i, start))
}

const weekdays = new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' '))

/** Whether a day of the week stands at `i`: behind no stop it goes on with its sentence, "They met in Tunis |Monday". */
export function opensWeekday(text: string, i: number, end: number): boolean {
  let to = i
  while (to < end && isLetterAt(text, to)) if (++to - i > 9) return false
  return to - i > 5 && weekdays.has(text.slice(i, to).toLowerCase())
}

/** The run of letters just before `i`, in small letters; empty when it is none or longer than six. */
function wordBefore(text: string, i: number, start: number): string {
  let from = i
  while (from > start && isLetterAt(text, from - 1)) if (i - --from > 6) return ''
  return text.slice(from, i).toLowerCase()
}

function isLetterAt(text: string, i: number): boolean {
  const kind = kinds()[text.charCodeAt(i)]!
  return kind === Kind.lower || kind === Kind.upper
}

/** The mark that would end the sentence, looked for behind closing quotes and brackets; 0 when there is none. */
export function lastStop(text: string, i: number, from: number): number {
  for (let j = i; j >= from && j > i - 4; j--) {
    const code = plainMark(text.charCodeAt(j))
    if (code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026) return code & 127
    if (code === 0x3a || code === 0x3b || code === 0x2c || code === 0x2013 || code === 0x2d) return code & 127
    if (code !== 0x22 && code !== 0x27 && code !== 0x29 && code !== 0x5d) return 0
  }
  return 0
}

function dots(text: string, from: number, i: number): number {
  let n = 0
  for (let j = from; j <= i; j++) if (text.charCodeAt(j) === 0x2e) n++
  return Math.min(n, 3)
}

/** The sum of the weights of the first `n` features. */
export function score(weights: Int8Array, features: Int32Array, n: number): number {
  const mask = weights.length - 1
  let sum = 0
  for (let k = 0; k < n; k++) sum += weights[features[k]! & mask]!
  return sum
}
