import type { WordModel } from '../model/words.js'
import { readModel } from './models.js'

/** The tables that cut words and sentences: `models/en/words.bin`, both halves of one size. */
export function loadWords(): WordModel {
  const bytes = readModel('en/words.bin')
  const half = bytes.length >> 1
  return { words: bytes.subarray(0, half), sentences: bytes.subarray(half) }
}
